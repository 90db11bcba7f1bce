import type { SyntaxNode } from '@lezer/common'
import { isRecord, sameJson, valueAt, type Path } from './json'
import { childrenOf, keyOf, partAt, partsOf, treeOf, valueOf, type Span } from './jsonTree'

/** One change of a value: put, replaced, (undefined) taken away, or put `before` what stands at its place. */
export interface Step {
  path: Path
  value: unknown
  before?: boolean
}

export interface TextEdit extends Span {
  insert: string
}

/** The smallest changes that make one value of another. The order of members counts for nothing. */
export function stepsTo(old: unknown, value: unknown, path: Path): Step[] {
  if (old !== undefined && value !== undefined && sameJson(old, value)) return []
  const steps =
    isRecord(old) && isRecord(value)
      ? memberSteps(old, value, path)
      : Array.isArray(old) && Array.isArray(value)
        ? itemSteps(old, value, path)
        : [{ path, value }]
  // Each step reads the text again.
  return steps.length > mostSteps ? [{ path, value }] : steps
}

const mostSteps = 40

function memberSteps(
  old: Record<string, unknown>,
  value: Record<string, unknown>,
  path: Path,
): Step[] {
  const gone = Object.keys(old).filter((key) => valueAt(value, [key]) === undefined)
  return [
    ...gone.map((key) => ({ path: [...path, key], value: undefined })),
    ...Object.entries(value).flatMap(([key, next]) =>
      next === undefined ? [] : stepsTo(valueAt(old, [key]), next, [...path, key]),
    ),
  ]
}

function itemSteps(old: readonly unknown[], next: readonly unknown[], path: Path): Step[] {
  const value = next.map((item) => item ?? null)
  const most = Math.min(old.length, value.length)
  let head = 0
  while (head < most && sameJson(old[head], value[head])) head++
  let tail = 0
  while (tail < most - head && sameJson(old.at(-1 - tail), value.at(-1 - tail))) tail++
  const both = most - tail
  const steps: Step[] = []
  for (let i = head; i < both; i++) steps.push(...stepsTo(old[i], value[i], [...path, i]))
  for (let i = old.length - tail; i > both; i--)
    steps.push({ path: [...path, i - 1], value: undefined })
  for (let i = both; i < value.length - tail; i++)
    steps.push({ path: [...path, i], value: value[i], before: true })
  return steps
}

/** The text after one change. */
export function put(text: string, { path, value, before = false }: Step): string {
  let node = treeOf(text).root
  if (!node) return text
  for (const [i, step] of path.entries()) {
    const last = i === path.length - 1
    const part = partAt(text, node, step)
    const inner = part && valueOf(part)
    if (!part || !inner) {
      if (value === undefined) return text
      const fits = node.name === (typeof step === 'number' ? 'Array' : 'Object')
      const edit: TextEdit = fits
        ? insertion(text, node, step, nested(path.slice(i + 1), value))
        : replacement(text, node, nested(path.slice(i), value))
      return applied(text, [edit])
    }
    if (last && value === undefined) return applied(text, removals(text, node, step, part))
    if (last && before) return applied(text, [insertion(text, node, step, value, part)])
    node = inner
  }
  return value === undefined ? text : applied(text, [replacement(text, node, value)])
}

const nested = (path: Path, value: unknown) =>
  path.reduceRight<unknown>(
    (inner, step) => (typeof step === 'number' ? [inner] : { [step]: inner }),
    value,
  )

/** The text after edits that do not overlap, from the first to the last. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  let done = 0
  const parts = edits.flatMap(({ from, to, insert }) => {
    const kept = text.slice(done, from)
    done = to
    return [kept, insert]
  })
  return parts.join('') + text.slice(done)
}

/** A name that stands twice goes wholly: else the first one would count now. */
function removals(text: string, node: SyntaxNode, step: string | number, part: SyntaxNode) {
  const parts = partsOf(node)
  const goes = (one: SyntaxNode) =>
    typeof step === 'number' ? one.from === part.from : keyOf(text, one) === step
  const kept = parts.filter((one) => !goes(one))
  if (kept.length === 0) return [{ from: node.from + 1, to: node.to - 1, insert: '' }]
  const lastKept = kept.at(-1)?.to ?? 0
  const edits = parts.flatMap((one, i): TextEdit[] => {
    const next = parts[i + 1]
    return goes(one) && next && one.from < lastKept
      ? [{ from: one.from, to: next.from, insert: '' }]
      : []
  })
  const end = parts.at(-1)?.to ?? lastKept
  return end > lastKept ? [...edits, { from: lastKept, to: end, insert: '' }] : edits
}

function replacement(text: string, node: SyntaxNode, value: unknown): TextEdit {
  const { from, to } = node
  const old = text.slice(from, to)
  const around = node.parent?.name === 'Property' ? node.parent.parent : node.parent
  const filled = partsOf(node).length > 0
  const lines = filled
    ? old.includes('\n')
    : !around || around.name === 'JsonText' || hasLines(text, around)
  return { from, to, insert: written(text, value, lines ? indentAt(text, from) : null) }
}

/** The edit that puts a member or item into an object or list: before another one, or at its end. */
function insertion(
  text: string,
  node: SyntaxNode,
  step: string | number,
  value: unknown,
  before?: SyntaxNode,
): TextEdit {
  const parts = partsOf(node)
  const [first] = parts
  const last = parts.at(-1)
  const lines = hasLines(text, node)
  const outer = indentAt(text, node.from)
  const indent = first && lines ? indentAt(text, first.from) : outer + unitOf(text)
  const colon = colonNear(text, node)
  const name = typeof step === 'number' ? '' : JSON.stringify(step) + colon
  const made = name + written(text, value, lines ? indent : null)
  const line = eolOf(text) + indent
  const gap = gapIn(text, parts) ?? (colon.endsWith(' ') ? ' ' : '')
  if (before) return { from: before.from, to: before.from, insert: `${made},${lines ? line : gap}` }
  if (last) return { from: last.to, to: last.to, insert: `,${lines ? line : gap}${made}` }
  const insert = lines ? line + made + eolOf(text) + outer : made
  return { from: node.from + 1, to: node.to - 1, insert }
}

/** Whether an object or list has its parts on lines of their own; an empty one is as the text is. */
function hasLines(text: string, node: SyntaxNode): boolean {
  const [first] = partsOf(node)
  if (first) return text.slice(node.from, first.from).includes('\n')
  return node.parent?.name === 'JsonText' || text.includes('\n')
}

const eolOf = (text: string) => (text.includes('\r\n') ? '\r\n' : '\n')
const unitOf = (text: string) => /^([ \t]+)\S/m.exec(text)?.[1] ?? '  '

/** The blanks that the line of this place begins with. */
function indentAt(text: string, at: number): string {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at)
  return /^[ \t]*/.exec(line)?.[0] ?? ''
}

/** The colon as it is written nearby, with its blanks. */
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

/** The blanks after a comma between parts in one line. */
function gapIn(text: string, [first, second]: SyntaxNode[]): string | null {
  if (!first || !second) return null
  const [, gap = null] = /^\s*,([ \t]*)$/.exec(text.slice(first.to, second.from)) ?? []
  return gap
}

/** A value as text: over lines that begin with `indent`, or (null) in one line. */
function written(text: string, value: unknown, indent: string | null): string {
  if (indent === null) return JSON.stringify(value)
  return JSON.stringify(value, null, unitOf(text)).replaceAll('\n', eolOf(text) + indent)
}
