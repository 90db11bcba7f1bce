/** What a text is, which decides where it is cut when there is too little room. */
export type CutKind = 'name' | 'path' | 'text' | 'error'

/** characters: shorter texts are not split */
const splitFrom = 16
/** characters at the end of a name: what is kept, and the bounds of what is kept from a separator on */
const nameEnd = 8
const nameEndBounds = { least: 3, most: 12 }
/** characters at the end of a path: a longer name of a file is cut, too */
const longestFile = 32
const longFileEnd = 12

/**
 * Splits a text into a part that is shortened when there is too little room, and an end that is always shown. The end says
 * more than the middle: it is the name of the file of a path, and the number of a host. A text and an error say most at
 * their beginning, and of a host with a domain the domain says least: these have no such end.
 */
export function cutParts(text: string, kind: CutKind): readonly [start: string, end: string] {
  if (kind === 'text' || kind === 'error' || text.length <= splitFrom) return [text, '']
  const letters = Array.from(text)
  if (letters.length <= splitFrom) return [text, '']
  const kept = kind === 'path' ? pathEnd(letters) : hasDomain(text) ? 0 : nameEndOf(letters)
  const at = letters.length - kept
  return [letters.slice(0, at).join(''), letters.slice(at).join('')]
}

const hasDomain = (text: string) => /^[\w-]+(\.[a-z][\w-]*){2,}$/i.test(text)

/** The number of characters from the last separator on that leaves something to read; else a fixed number. */
function nameEndOf(letters: readonly string[]): number {
  const { least, most } = nameEndBounds
  for (let kept = least; kept <= most; kept++)
    if (/[-_. :]/.test(letters.at(-kept) ?? '')) return kept
  return nameEnd
}

function pathEnd(letters: readonly string[]): number {
  // A slash at the end belongs to the last folder.
  const at = letters.findLastIndex(
    (letter, index) => (letter === '/' || letter === '\\') && index < letters.length - 1,
  )
  if (at < 1) return nameEndOf(letters)
  const kept = letters.length - at
  return kept <= longestFile ? kept : longFileEnd
}

/** characters of one text on a page: laying out megabytes takes seconds */
const maxShown = 10_000

/** A text as far as a page shows it. @param most characters */
export const shownText = (text: string, most = maxShown): string =>
  text.length > most ? `${text.slice(0, most)}…` : text
