import type { SyntaxNode } from '@lezer/common'
import type { TextSpan } from '../text/textEdit'
import { sameJson } from './json'
import { entriesOf, memberName, parseJsonTree, valueNodeOf } from './jsonTree'
import { keptText, writeJson } from './losslessJson'

/**
 * Moves a change of a laid out text into the text that it was laid out from, whose other bytes stay. The change is what lies
 * between the words that both laid out texts begin and end with.
 * @param original a JSON text
 * @param shown the same words with other blanks
 * @param edited `shown` after the change
 */
export function transferEdit(original: string, shown: string, edited: string): string {
  if (edited === shown) return original
  const [old, before, after] = [original, shown, edited].map(wordsOf)
  if (!old || !before || !after || old.length !== before.length) return edited
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head]?.word === after[head]?.word) head++
  let tail = 0
  while (tail < shorter - head && before.at(-1 - tail)?.word === after.at(-1 - tail)?.word) tail++
  if (head + tail === before.length && before.length === after.length) return original
  const changed = after.slice(head, after.length - tail)
  // The blanks on both sides of the change are those of the original, too.
  const from = old[head - 1]?.to ?? 0
  const to = old[old.length - tail]?.from ?? original.length
  const gapBefore = original.slice(from, old[head]?.from ?? original.length)
  const gapAfter = original.slice(old[old.length - tail - 1]?.to ?? 0, to)
  const first = changed[0]
  const last = changed.at(-1)
  const middle = first && last ? gapBefore + edited.slice(first.from, last.to) + gapAfter : gapAfter
  return original.slice(0, from) + middle + original.slice(to)
}

/** The spans of the words of a JSON text that are others in a text with as many words. */
export function differingWords(text: string, other: string): TextSpan[] {
  const others = wordsOf(other)
  return wordsOf(text).flatMap(({ word, from, to }, i) =>
    word === others[i]?.word ? [] : [{ from, to }],
  )
}

const wordsOf = (text: string) =>
  [...text.matchAll(words)].map(({ 0: word, index }) => ({
    word,
    from: index,
    to: index + word.length,
  }))

/** A text whose quote does not close is a word up to the end: looking for its end at each quote would be quadratic. */
const words = /"[^"\\]*(?:\\[^][^"\\]*)*"?|[{}[\],:]|[^\s"{}[\],:]+/g

/**
 * Whether two values are equal also as they are written, as far as their texts are kept: numbers with the same digits, and the
 * same duplicate members. The order of members, blanks and escapes do not count.
 */
export function sameAsWritten(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (!sameJson(a, b)) return false
  const [textA, textB] = [keptText(a), keptText(b)]
  if (textA === textB) return true
  return canonicalText(textA ?? writeJson(a)) === canonicalText(textB ?? writeJson(b))
}

function canonicalText(text: string): string {
  const { root } = parseJsonTree(text)
  return root ? canonicalNode(text, root) : text
}

function canonicalNode(text: string, node: SyntaxNode): string {
  const entries = entriesOf(node).map((entry) => {
    const value = valueNodeOf(entry)
    return [memberName(text, entry), value ? canonicalNode(text, value) : ''] as const
  })
  if (node.name === 'Array') return `[${entries.map(([, value]) => value).join()}]`
  const word = text.slice(node.from, node.to)
  if (node.name !== 'Object')
    return node.name === 'String' ? JSON.stringify(JSON.parse(word)) : word
  const sorted = entries.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return `{${sorted.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join()}}`
}
