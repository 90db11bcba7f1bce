import type { SyntaxNode } from '@lezer/common'
import { applyTextEdits, type TextEdit } from '../text/textEdit'
import { isRecord, sameJson, valueAt, type Path } from './json'
import { writeJson } from './losslessJson'
import { childrenOf, memberName, entryAt, entriesOf, parseJsonTree, valueNodeOf } from './jsonTree'

/** An edit of a JSON value: sets, replaces or (`undefined`) removes the value at a path, or inserts it there. */
export interface JsonEdit {
  path: Path
  value: unknown
  /** inserts the value before the item at the path */
  insert?: boolean
}

/** The smallest edits that turn one value into another. The order of members does not count. */
export function editsBetween(old: unknown, value: unknown, path: Path): JsonEdit[] {
  if (old !== undefined && value !== undefined && sameJson(old, value)) return []
  const edits =
    isRecord(old) && isRecord(value)
      ? memberEdits(old, value, path)
      : Array.isArray(old) && Array.isArray(value)
        ? itemEdits(old, value, path)
        : [{ path, value }]
  // Each edit parses the text again, so many edits are replaced by one.
  return edits.length > maxEdits ? [{ path, value }] : edits
}

const maxEdits = 40

function memberEdits(
  old: Record<string, unknown>,
  value: Record<string, unknown>,
  path: Path,
): JsonEdit[] {
  const removed = Object.keys(old).filter((key) => valueAt(value, [key]) === undefined)
  return [
    ...removed.map((key) => ({ path: [...path, key], value: undefined })),
    ...Object.entries(value).flatMap(([key, next]) =>
      next === undefined ? [] : editsBetween(valueAt(old, [key]), next, [...path, key]),
    ),
  ]
}

function itemEdits(old: readonly unknown[], next: readonly unknown[], path: Path): JsonEdit[] {
  const value = next.map((item) => item ?? null)
  const maxLength = Math.min(old.length, value.length)
  let head = 0
  while (head < maxLength && sameJson(old[head], value[head])) head++
  let tail = 0
  while (tail < maxLength - head && sameJson(old.at(-1 - tail), value.at(-1 - tail))) tail++
  const bothEnd = maxLength - tail
  const edits: JsonEdit[] = []
  for (let i = head; i < bothEnd; i++) edits.push(...editsBetween(old[i], value[i], [...path, i]))
  for (let i = old.length - tail; i > bothEnd; i--)
    edits.push({ path: [...path, i - 1], value: undefined })
  for (let i = bothEnd; i < value.length - tail; i++)
    edits.push({ path: [...path, i], value: value[i], insert: true })
  return edits
}

/** Applies one edit to a JSON text; the rest of the text stays byte for byte. */
export function applyEdit(text: string, { path, value, insert = false }: JsonEdit): string {
  let node = parseJsonTree(text).root
  if (!node) return text
  for (const [i, step] of path.entries()) {
    const last = i === path.length - 1
    const entry = entryAt(text, node, step)
    const inner = entry && valueNodeOf(entry)
    if (!entry || !inner) {
      if (value === undefined) return text
      const matchesStep = node.name === (typeof step === 'number' ? 'Array' : 'Object')
      const edit: TextEdit = matchesStep
        ? insertion(text, node, step, nested(path.slice(i + 1), value))
        : replacement(text, node, nested(path.slice(i), value))
      return applyTextEdits(text, [edit])
    }
    if (last && value === undefined) return applyTextEdits(text, removals(text, node, step, entry))
    if (last && insert) return applyTextEdits(text, [insertion(text, node, step, value, entry)])
    node = inner
  }
  return value === undefined ? text : applyTextEdits(text, [replacement(text, node, value)])
}

const nested = (path: Path, value: unknown) =>
  path.reduceRight<unknown>(
    (inner, step) => (typeof step === 'number' ? [inner] : { [step]: inner }),
    value,
  )

/** Removes an entry. All members of a duplicate name are removed, as otherwise the first one would count. */
function removals(text: string, node: SyntaxNode, step: string | number, entry: SyntaxNode) {
  const entries = entriesOf(node)
  const isRemoved = (other: SyntaxNode) =>
    typeof step === 'number' ? other.from === entry.from : memberName(text, other) === step
  const kept = entries.filter((other) => !isRemoved(other))
  if (kept.length === 0) return [{ from: node.from + 1, to: node.to - 1, insert: '' }]
  const lastKept = kept.at(-1)?.to ?? 0
  const edits = entries.flatMap((other, i): TextEdit[] => {
    const next = entries[i + 1]
    return isRemoved(other) && next && other.from < lastKept
      ? [{ from: other.from, to: next.from, insert: '' }]
      : []
  })
  const end = entries.at(-1)?.to ?? lastKept
  return end > lastKept ? [...edits, { from: lastKept, to: end, insert: '' }] : edits
}

function replacement(text: string, node: SyntaxNode, value: unknown): TextEdit {
  const { from, to } = node
  const old = text.slice(from, to)
  const container = node.parent?.name === 'Property' ? node.parent.parent : node.parent
  const isFilled = entriesOf(node).length > 0
  const multiline = isFilled
    ? old.includes('\n')
    : !container || container.name === 'JsonText' || isMultiline(text, container)
  return { from, to, insert: formatValue(text, value, multiline ? indentAt(text, from) : null) }
}

/** Inserts a member or item into an object or list, before another one or at the end. */
function insertion(
  text: string,
  node: SyntaxNode,
  step: string | number,
  value: unknown,
  before?: SyntaxNode,
): TextEdit {
  const entries = entriesOf(node)
  const [first] = entries
  const last = entries.at(-1)
  const multiline = isMultiline(text, node)
  const outer = indentAt(text, node.from)
  const indent = first && multiline ? indentAt(text, first.from) : outer + indentUnitOf(text)
  const colon = colonNear(text, node)
  const name = typeof step === 'number' ? '' : JSON.stringify(step) + colon
  const entry = name + formatValue(text, value, multiline ? indent : null)
  const line = eolOf(text) + indent
  const gap = gapIn(text, entries) ?? (colon.endsWith(' ') ? ' ' : '')
  if (before)
    return { from: before.from, to: before.from, insert: `${entry},${multiline ? line : gap}` }
  if (last) return { from: last.to, to: last.to, insert: `,${multiline ? line : gap}${entry}` }
  const insert = multiline ? line + entry + eolOf(text) + outer : entry
  return { from: node.from + 1, to: node.to - 1, insert }
}

/** Whether the entries of an object or list stand on lines of their own; an empty one follows the rest of the text. */
function isMultiline(text: string, node: SyntaxNode): boolean {
  const [first] = entriesOf(node)
  if (first) return text.slice(node.from, first.from).includes('\n')
  return node.parent?.name === 'JsonText' || text.includes('\n')
}

const eolOf = (text: string) => (text.includes('\r\n') ? '\r\n' : '\n')
const indentUnitOf = (text: string) => /^([ \t]+)\S/m.exec(text)?.[1] ?? '  '

/** The indentation of the line at an offset. */
function indentAt(text: string, at: number): string {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at)
  return /^[ \t]*/.exec(line)?.[0] ?? ''
}

/** The colon with its blanks, as the nearest member has it. */
function colonNear(text: string, node: SyntaxNode): string {
  for (let near: SyntaxNode | null = node; near; near = near.parent) {
    const member = near.name === 'Object' ? near.getChild('Property') : null
    const name = member?.getChild('PropertyName')
    const value = member && childrenOf(member).at(-1)
    const colon = name && value ? text.slice(name.to, value.from) : ''
    if (colon.trim() === ':' && !colon.includes('\n')) return colon
  }
  return ': '
}

/** The blanks after a comma between entries on one line; null if there are no two. */
function gapIn(text: string, [first, second]: SyntaxNode[]): string | null {
  if (!first || !second) return null
  const [, gap = null] = /^\s*,([ \t]*)$/.exec(text.slice(first.to, second.from)) ?? []
  return gap
}

/** Formats a value over lines with this indentation, or (null) on one line. */
function formatValue(text: string, value: unknown, indent: string | null): string {
  if (indent === null) return writeJson(value)
  return writeJson(value, indentUnitOf(text)).replaceAll('\n', eolOf(text) + indent)
}
