import { parser } from '@lezer/json'
import type { SyntaxNode, Tree } from '@lezer/common'
import { isTooDeep } from './jsonDepth'
import { readJson } from './losslessJson'

/** A text that need not be valid JSON, and its syntax tree. `root` is the outermost value; null: there is none, or it is too deep. */
export interface JsonTree {
  text: string
  root: SyntaxNode | null
  /** a cache of the items of lists, by the offset of the list */
  items: Map<number, SyntaxNode[]>
}

/**
 * Parses a text that need not be valid JSON. 200 KB take about 50 ms, so callers keep the tree while the text stays.
 */
export const parseJsonTree = (text: string): JsonTree => jsonTreeFrom(text, parser.parse(text))

/** The tree of a text that an editor has parsed already. */
export const jsonTreeFrom = (text: string, { topNode }: Tree): JsonTree => ({
  text,
  root: isTooDeep(text) ? null : (childrenOf(topNode).find(isValue) ?? null),
  items: new Map(),
})

const valueNames = ['Object', 'Array', 'String', 'Number', 'True', 'False', 'Null']
export const isValue = (node: SyntaxNode): boolean => valueNames.includes(node.name)

export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const all: SyntaxNode[] = []
  for (let child = node.firstChild; child; child = child.nextSibling) all.push(child)
  return all
}

/** The members of an object or the items of a list; empty for other values. */
export const entriesOf = (node: SyntaxNode): SyntaxNode[] =>
  node.name === 'Object'
    ? childrenOf(node).filter(({ name }) => name === 'Property')
    : node.name === 'Array'
      ? childrenOf(node).filter(isValue)
      : []

/** The value of a member, or null while none is typed yet; an item is its own value. */
export const valueNodeOf = (entry: SyntaxNode): SyntaxNode | null =>
  entry.name === 'Property' ? (childrenOf(entry).find(isValue) ?? null) : entry

/** The name of a member. */
export function memberName(text: string, member: SyntaxNode): string {
  const name = member.getChild('PropertyName')
  if (!name) return ''
  const parsed = parseScalar(text.slice(name.from, name.to))
  return typeof parsed === 'string' ? parsed : text.slice(name.from, name.to)
}

/** An item of a list; undefined if the node is no list or has no such item. */
export function itemAt({ items }: JsonTree, node: SyntaxNode, index: number) {
  if (node.name !== 'Array') return undefined
  const known = items.get(node.from) ?? entriesOf(node)
  items.set(node.from, known)
  return known[index]
}

/** The member or item of a node. Of members with the same name the last one counts. */
export function entryAt(text: string, node: SyntaxNode, step: string | number) {
  const entries = entriesOf(node)
  if (typeof step === 'number') return node.name === 'Array' ? entries[step] : undefined
  return node.name === 'Object'
    ? entries.findLast((member) => memberName(text, member) === step)
    : undefined
}

/** The value of a node; parts that are no valid JSON are `undefined`. */
export function readValue(text: string, node: SyntaxNode): unknown {
  const entries = entriesOf(node)
  const entryValue = (entry: SyntaxNode): unknown => {
    const value = valueNodeOf(entry)
    return value ? readValue(text, value) : undefined
  }
  if (node.name === 'Array') return entries.map(entryValue)
  if (node.name === 'Object')
    return Object.fromEntries(
      entries.map((member) => [memberName(text, member), entryValue(member)] as const),
    )
  return parseScalar(text.slice(node.from, node.to))
}

function parseScalar(text: string): unknown {
  try {
    return readJson(text)
  } catch {
    return undefined
  }
}
