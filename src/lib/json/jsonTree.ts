import { parser } from '@lezer/json'
import type { SyntaxNode, Tree } from '@lezer/common'

/** A part of a text: from here up to there. */
export interface Span {
  from: number
  to: number
}

/** A JSON text and its structure as far as it can be told; `root` is the outermost value. */
export interface JsonTree {
  text: string
  root: SyntaxNode | null
  /** the items of lists that were walked already, by where they begin: a long one is walked once */
  items: Map<number, SyntaxNode[]>
}

/** The structure of a text that need not be JSON yet. 200 KB take some 50 ms: keep it while the text stays. */
export const treeOf = (text: string): JsonTree => treeFrom(text, parser.parse(text))

/** The same of what an editor has read of its text already. */
export const treeFrom = (text: string, { topNode }: Tree): JsonTree => ({
  text,
  root: childrenOf(topNode).find(isValue) ?? null,
  items: new Map(),
})

const values = ['Object', 'Array', 'String', 'Number', 'True', 'False', 'Null']
export const isValue = (node: SyntaxNode): boolean => values.includes(node.name)

export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const all: SyntaxNode[] = []
  for (let child = node.firstChild; child; child = child.nextSibling) all.push(child)
  return all
}

/** The members of an object, the items of a list; none of anything else. */
export const partsOf = (node: SyntaxNode): SyntaxNode[] =>
  node.name === 'Object'
    ? childrenOf(node).filter(({ name }) => name === 'Property')
    : node.name === 'Array'
      ? childrenOf(node).filter(isValue)
      : []

/** The value of a member (while it is typed there may be none); an item is one itself. */
export const valueOf = (part: SyntaxNode): SyntaxNode | null =>
  part.name === 'Property' ? (childrenOf(part).find(isValue) ?? null) : part

/** A member's name. */
export function keyOf(text: string, member: SyntaxNode): string {
  const name = member.getChild('PropertyName')
  if (!name) return ''
  const read = scalar(text.slice(name.from, name.to))
  return typeof read === 'string' ? read : text.slice(name.from, name.to)
}

/** An item of a list, or undefined. */
export function itemAt({ items }: JsonTree, node: SyntaxNode, place: number) {
  if (node.name !== 'Array') return undefined
  const known = items.get(node.from) ?? partsOf(node)
  items.set(node.from, known)
  return known[place]
}

/** What stands under a name or at a place; of members with the same name the last, which is the one that counts. */
export function partAt(text: string, node: SyntaxNode, step: string | number) {
  const parts = partsOf(node)
  if (typeof step === 'number') return node.name === 'Array' ? parts[step] : undefined
  return node.name === 'Object' ? parts.findLast((one) => keyOf(text, one) === step) : undefined
}

/** What a value says; what cannot be read of it is left out. */
export function read(text: string, node: SyntaxNode): unknown {
  const parts = partsOf(node)
  const inner = (part: SyntaxNode): unknown => {
    const value = valueOf(part)
    return value ? read(text, value) : undefined
  }
  if (node.name === 'Array') return parts.map(inner)
  if (node.name === 'Object')
    return Object.fromEntries(parts.map((part) => [keyOf(text, part), inner(part)] as const))
  return scalar(text.slice(node.from, node.to))
}

function scalar(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
