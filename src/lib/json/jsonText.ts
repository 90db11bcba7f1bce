import type { SyntaxNode } from '@lezer/common'
import type { TextEdit, TextSpan } from '../text/textEdit'
import { valueAt, type Path } from './json'
import { readJson } from './losslessJson'
import { applyEdit, editsBetween } from './jsonEdits'
import { findJsonProblem, type JsonProblem } from './jsonProblem'
import {
  childrenOf,
  entryAt,
  itemAt,
  memberName,
  parseJsonTree,
  readValue,
  valueNodeOf,
  type JsonTree,
} from './jsonTree'

/** The value of a JSON text, or its first problem. With a duplicate name it has both: the last member counts. */
export function parseJson(text: string): { value: unknown; problem?: JsonProblem } {
  const problem = findJsonProblem(text) ?? undefined
  if (problem && problem.code !== 'duplicate') return { value: undefined, problem }
  const value = readJson(text)
  return problem ? { value, problem } : { value }
}

/** The value of a text that need not be valid JSON: its valid parts. */
export function parseTolerant(text: string): unknown {
  const { root } = parseJsonTree(text)
  return root ? readValue(text, root) : undefined
}

/**
 * The span of the value at a path. Without such a value: of its name, or of the nearest value around it. Null: no JSON.
 */
export function rangeIn(tree: JsonTree | null, path: Path): TextSpan | null {
  if (!tree?.root) return null
  let node: SyntaxNode = tree.root
  for (const step of path) {
    const entry =
      typeof step === 'number' ? itemAt(tree, node, step) : entryAt(tree.text, node, step)
    const value = entry && valueNodeOf(entry)
    if (!value) return spanOf(entry?.getChild('PropertyName') ?? node)
    node = value
  }
  return spanOf(node)
}

/** A position in a JSON text: its path (a name not typed yet is ''), and the span of the word there, if any. */
export interface JsonPosition extends TextSpan {
  path: (string | number)[]
  at: 'key' | 'value'
}

/** The position at an offset of a text that need not be valid JSON. */
export function positionAt(text: string | JsonTree, offset: number): JsonPosition {
  const tree = typeof text === 'string' ? parseJsonTree(text) : text
  if (!tree.root) return { path: [], at: 'value', from: offset, to: offset }
  return positionIn(tree.text, tree.root, offset, [])
}

function positionIn(text: string, node: SyntaxNode, offset: number, path: Path): JsonPosition {
  const children = childrenOf(node)
  const isClosed = /^[}\]]$/.test(children.at(-1)?.name ?? '')
  const isInside = offset > node.from && (offset < node.to || !isClosed)
  if (!isInside || (node.name !== 'Object' && node.name !== 'Array')) {
    const isAtNode = offset >= node.from && offset <= node.to
    const span = isAtNode ? spanOf(node) : { from: offset, to: offset }
    return { path: [...path], at: 'value', ...span }
  }
  const touched = children.findLast(
    (child) => child.from <= offset && offset <= child.to && !isPunctuation(child),
  )
  const word = touched?.type.isError ? spanOf(touched) : { from: offset, to: offset }
  if (node.name === 'Array') {
    const index = children.filter(({ name, to }) => name === ',' && to <= offset).length
    if (touched && !touched.type.isError) return positionIn(text, touched, offset, [...path, index])
    return { path: [...path, index], at: 'value', ...word }
  }
  if (touched?.name === 'Property') {
    const colon = touched.getChild(':')
    const name = touched.getChild('PropertyName')
    const member = [...path, memberName(text, touched)]
    if (!colon || offset <= colon.from)
      return { path: member, at: 'key', ...(name ? spanOf(name) : word) }
    const value = valueNodeOf(touched)
    if (value) return positionIn(text, value, offset, member)
    const invalid = childrenOf(touched).find((child) => child.type.isError && child.to > child.from)
    return { path: member, at: 'value', ...(invalid ? spanOf(invalid) : word) }
  }
  // A name is valid after the bracket or a comma, but not between a value and the next comma.
  const before = children.findLast(
    (child) => child !== touched && child.to <= offset && child.to > child.from,
  )
  return before?.name === '{' || before?.name === ','
    ? { path: [...path, ''], at: 'key', ...word }
    : { path: [...path], at: 'value', ...word }
}

/** Whether a node is a bracket, a comma or a missing token. */
const isPunctuation = ({ name, type, from, to }: SyntaxNode) =>
  type.isError ? from === to : '{}[],'.includes(name)

/**
 * The edits that lay a JSON text out with two blanks a level, sorted by offset. They change only the blanks between words,
 * so that names, numbers and strings stay as they are written. Invalid JSON gives no edit.
 */
export function formatEdits(text: string): TextEdit[] {
  const edits: TextEdit[] = []
  let end = 0
  for (const { blanks, word, at } of laidOut(text)) {
    if (text.slice(end, at) !== blanks) edits.push({ from: end, to: at, insert: blanks })
    end = at + word.length
  }
  return edits
}

/** A JSON text laid out with two blanks a level; its words stay as they are written. Invalid JSON stays as it is. */
export function formatJson(text: string): string {
  let result = ''
  for (const { blanks, word } of laidOut(text)) result += blanks + word
  return result || text
}

/** The words of a JSON text, each with the blanks that belong before it; at the end an empty word. None of invalid JSON. */
function* laidOut(text: string): Generator<{ blanks: string; word: string; at: number }> {
  const problem = findJsonProblem(text)
  if (problem && problem.code !== 'duplicate') return
  let depth = 0
  let last = ''
  for (const { 0: word, index } of text.matchAll(words)) {
    const isFirst = last === '{' || last === '['
    const isClosing = word === '}' || word === ']'
    if (isClosing) depth--
    const needsBreak = isClosing ? !isFirst : isFirst || last === ','
    const indent = '  '.repeat(Math.min(depth, deepestIndent))
    yield { blanks: needsBreak ? `\n${indent}` : last === ':' ? ' ' : '', word, at: index }
    if (word === '{' || word === '[') depth++
    last = word
  }
  yield { blanks: '', word: '', at: text.length }
}

/** levels; indents of deeper ones would make a text of brackets a thousand times as long */
const deepestIndent = 50

const words = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|[^\s"{}[\],:]+/g

/**
 * Sets, replaces or (`undefined`) removes the value at a path; missing objects and lists on the way are created. The rest
 * of the text stays byte for byte, also the equal parts of an old and a new object or list. Invalid JSON is returned
 * unchanged.
 */
export function replaceAt(text: string, path: Path, value: unknown): string {
  const { value: document, problem } = parseJson(text)
  if (problem && problem.code !== 'duplicate') return text
  return editsBetween(valueAt(document, path), value, path).reduce(applyEdit, text)
}

const spanOf = ({ from, to }: TextSpan): TextSpan => ({ from, to })
