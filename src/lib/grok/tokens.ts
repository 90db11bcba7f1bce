import { referencesIn, type Reference } from './references'
import { syntaxMarks } from './renameGroups'

/** One token of a pattern: a reference, group, class or character with its quantifier. UTF-16 offsets. */
export interface Token {
  from: number
  to: number
  /** null for other tokens */
  reference: Reference | null
}

/** The top-level alternatives of a pattern: its parts between the `|` outside of all groups. */
export function alternativesOf(pattern: string): { from: number; to: number }[] {
  const bars: number[] = []
  let depth = 0
  for (const { mark, at } of syntaxMarks(pattern)) {
    if (mark === '(') depth++
    else if (mark === ')') depth--
    else if (mark === '|' && depth === 0) bars.push(at)
  }
  return [...bars, pattern.length].map((to, index) => ({
    from: index === 0 ? 0 : (bars[index - 1] ?? 0) + 1,
    to,
  }))
}

/** The tokens of a part of a pattern, in order; a whole group or class is one token. */
export function tokensOf(pattern: string, { from, to }: { from: number; to: number }): Token[] {
  const references = new Map(referencesIn(pattern).map((reference) => [reference.from, reference]))
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

/** The end of each group or class, by the offset of its start. */
function groupEnds(pattern: string) {
  const ends = new Map<number, number>()
  const open: number[] = []
  for (const { mark, at, to } of syntaxMarks(pattern)) {
    if (mark === '[') ends.set(at, to)
    else if (mark === '(') open.push(at)
    else if (mark === ')') {
      const start = open.pop()
      if (start !== undefined) ends.set(start, to)
    }
  }
  return ends
}

/** The length of the escape or the character (one or two UTF-16 units) at an offset. */
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
