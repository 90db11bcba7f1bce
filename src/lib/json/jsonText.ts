import type { SyntaxNode } from '@lezer/common'
import { valueAt, type Path } from './json'
import { problemIn, type JsonProblem } from './jsonProblem'
import { applied, put, stepsTo, type TextEdit } from './jsonEdits'
import { childrenOf, itemAt, keyOf, partAt, read, treeOf, valueOf } from './jsonTree'
import type { JsonTree, Span } from './jsonTree'

export type { JsonProblem, JsonTree, Span }
export { treeOf }

/** What a JSON text says, or its first problem. Where only a name stands twice, both: the last one counts. */
export function parseJson(text: string): { value: unknown; problem?: JsonProblem } {
  const problem = problemIn(text) ?? undefined
  if (problem && problem.code !== 'duplicate') return { value: undefined, problem }
  const value: unknown = JSON.parse(text)
  return problem ? { value, problem } : { value }
}

/** What can be made of a text that need not be JSON yet. */
export function parseTolerant(text: string): unknown {
  const { root } = treeOf(text)
  return root ? read(text, root) : undefined
}

/** Where a value stands; where there is none its name, else the nearest value around it; null: in no JSON at all. */
export function rangeIn(tree: JsonTree | null, path: Path): Span | null {
  if (!tree?.root) return null
  let node: SyntaxNode = tree.root
  for (const step of path) {
    const part = typeof step === 'number' ? itemAt(tree, node, step) : partAt(tree.text, node, step)
    const value = part && valueOf(part)
    if (!value) return spanOf(part?.getChild('PropertyName') ?? node)
    node = value
  }
  return spanOf(node)
}

/** `rangeIn` of a text that is read for this alone. */
export const rangeOf = (text: string, path: Path): Span | undefined =>
  rangeIn(treeOf(text), path) ?? undefined

/** What is typed at a place: its path (a name yet to come is ''), and the word that stands there, if any. */
export interface JsonPlace extends Span {
  path: (string | number)[]
  at: 'key' | 'value'
}

/** What stands at an offset of a text, JSON or not yet. */
export function pathAt(text: string | JsonTree, offset: number): JsonPlace {
  const tree = typeof text === 'string' ? treeOf(text) : text
  return tree.root ? placeIn(tree.text, tree.root, offset, []) : nowhere(offset)
}

const nowhere = (offset: number): JsonPlace => ({ path: [], at: 'value', from: offset, to: offset })

function placeIn(text: string, node: SyntaxNode, offset: number, path: Path): JsonPlace {
  const all = childrenOf(node)
  const closed = /^[}\]]$/.test(all.at(-1)?.name ?? '')
  const inside = offset > node.from && (offset < node.to || !closed)
  if (!inside || (node.name !== 'Object' && node.name !== 'Array')) {
    const own = offset >= node.from && offset <= node.to
    return { path: [...path], at: 'value', ...(own ? spanOf(node) : { from: offset, to: offset }) }
  }
  const touched = all.findLast((one) => one.from <= offset && offset <= one.to && !isMark(one))
  const word = touched?.type.isError ? spanOf(touched) : { from: offset, to: offset }
  if (node.name === 'Array') {
    const place = all.filter(({ name, to }) => name === ',' && to <= offset).length
    if (touched && !touched.type.isError) return placeIn(text, touched, offset, [...path, place])
    return { path: [...path, place], at: 'value', ...word }
  }
  if (touched?.name === 'Property') {
    const colon = touched.getChild(':')
    const name = touched.getChild('PropertyName')
    const member = [...path, keyOf(text, touched)]
    if (!colon || offset <= colon.from)
      return { path: member, at: 'key', ...(name ? spanOf(name) : word) }
    const value = valueOf(touched)
    if (value) return placeIn(text, value, offset, member)
    const begun = childrenOf(touched).find((one) => one.type.isError && one.to > one.from)
    return { path: member, at: 'value', ...(begun ? spanOf(begun) : word) }
  }
  // A name may stand after the bracket or a comma; between a value and the next comma nothing may.
  const before = all.findLast((one) => one !== touched && one.to <= offset && one.to > one.from)
  return before?.name === '{' || before?.name === ','
    ? { path: [...path, ''], at: 'key', ...word }
    : { path: [...path], at: 'value', ...word }
}

/** Brackets, commas, and the places where something is missing. */
const isMark = ({ name, type, from, to }: SyntaxNode) =>
  type.isError ? from === to : '{}[],'.includes(name)

/** The text laid out with two blanks a level; names, numbers and texts stay as they are written. What is no JSON stays. */
export const formatJson = (text: string): string => applied(text, formatEdits(text))

/** What `formatJson` changes: only blanks between words, from the first to the last. */
export function formatEdits(text: string): TextEdit[] {
  const problem = problemIn(text)
  if (problem && problem.code !== 'duplicate') return []
  const edits: TextEdit[] = []
  let depth = 0
  let last = ''
  let end = 0
  const blanks = (from: number, to: number, insert: string) => {
    if (text.slice(from, to) !== insert) edits.push({ from, to, insert })
  }
  for (const { 0: word, index } of text.matchAll(words)) {
    const opens = last === '{' || last === '['
    const closes = word === '}' || word === ']'
    if (closes) depth--
    const breaks = closes ? !opens : opens || last === ','
    blanks(end, index, breaks ? `\n${'  '.repeat(depth)}` : last === ':' ? ' ' : '')
    if (word === '{' || word === '[') depth++
    end = index + word.length
    last = word
  }
  blanks(end, text.length, '')
  return edits
}

const words = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|[^\s"{}[\],:]+/g

/**
 * The text with one value put, replaced or (undefined) taken away; the rest stays byte for byte. What is alike in an old
 * and a new object or list stays too; what is missing on the way is made. What is no JSON stays as it is.
 */
export function replaceAt(text: string, path: Path, value: unknown): string {
  const { value: all, problem } = parseJson(text)
  if (problem && problem.code !== 'duplicate') return text
  return stepsTo(valueAt(all, path), value, path).reduce(put, text)
}

/** The text with an item put before the one at this place of a list, or at the list's end; else as `replaceAt`. */
export function insertAt(text: string, path: Path, value: unknown): string {
  const at = path.at(-1)
  if (typeof at !== 'number') return replaceAt(text, path, value)
  const { value: all, problem } = parseJson(text)
  if (problem && problem.code !== 'duplicate') return text
  return valueAt(all, path) !== undefined
    ? put(text, { path, value, before: true })
    : replaceAt(text, path, value)
}

/** The text without this member or item. */
export const removeAt = (text: string, path: Path): string => replaceAt(text, path, undefined)

const spanOf = ({ from, to }: Span): Span => ({ from, to })
