import { referencesIn, type Reference } from './references'
import { marksIn } from './rename'

/** One piece of a pattern as it is written: what matches by itself, with its quantifier. UTF-16 offsets. */
export interface Token {
  from: number
  to: number
  /** for a reference */
  reference: Reference | null
}

/** The ways through a pattern: its parts between the `|` that stand outside of all groups. */
export function alternativesOf(pattern: string): { from: number; to: number }[] {
  const bars: number[] = []
  let depth = 0
  for (const { mark, at } of marksIn(pattern)) {
    if (mark === '(') depth++
    else if (mark === ')') depth--
    else if (mark === '|' && depth === 0) bars.push(at)
  }
  return [...bars, pattern.length].map((to, index) => ({
    from: index === 0 ? 0 : (bars[index - 1] ?? 0) + 1,
    to,
  }))
}

/** The pieces of a part of a pattern, in order; a whole group or class is one. */
export function tokensOf(pattern: string, { from, to }: { from: number; to: number }): Token[] {
  const references = new Map(referencesIn(pattern).map((one) => [one.from, one]))
  const ends = groupEnds(pattern)
  const tokens: Token[] = []
  let at = from
  while (at < to) {
    const reference = references.get(at) ?? null
    const bare = Math.min(reference?.to ?? ends.get(at) ?? at + lengthAt(pattern, at), to)
    const quantified = Math.min(bare + quantifierAt(pattern, bare), to)
    // Flags such as (?i) match nothing and take no quantifier.
    tokens.push({ from: at, to: quantified, reference })
    at = quantified
  }
  return tokens
}

/** Where the group or class that begins at an offset ends. */
function groupEnds(pattern: string) {
  const ends = new Map<number, number>()
  const open: number[] = []
  for (const { mark, at, to } of marksIn(pattern)) {
    if (mark === '[') ends.set(at, to)
    else if (mark === '(') open.push(at)
    else if (mark === ')') {
      const start = open.pop()
      if (start !== undefined) ends.set(start, to)
    }
  }
  return ends
}

/** An escape with all that belongs to it, or one character, however many UTF-16 units it has. */
function lengthAt(pattern: string, at: number) {
  const escape = /\\(?:Q.*?(?:\\E|$)|x\{[^}]*\}|x..|[pP]\{[^}]*\}|[pP].|[0-7]{1,3}|.|$)/suy
  escape.lastIndex = at
  const found = escape.exec(pattern)
  return found ? found[0].length : String.fromCodePoint(pattern.codePointAt(at) ?? 0).length
}

function quantifierAt(pattern: string, at: number) {
  const quantifier = /(?:[*+?]|\{\d+(?:,\d*)?\})\??/y
  quantifier.lastIndex = at
  return quantifier.exec(pattern)?.[0].length ?? 0
}
