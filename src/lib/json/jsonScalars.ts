import type { Path } from './json'

/** A text, number or word that stands as a value in JSON text. */
export interface Scalar {
  path: Path
  /** from here to before there in the text */
  start: number
  end: number
  /** of a text that is whole: what it says */
  text: string | null
}

interface Level {
  list: boolean
  /** of the member that stands here; null: a name is due */
  key: string | null
  place: number
}

/**
 * The scalars in a JSON text with where they stand, also where the text is broken: somebody is writing it. There the
 * paths are as good as can be told.
 */
export function jsonScalars(text: string): Scalar[] {
  const levels: Level[] = []
  const scalars: Scalar[] = []
  for (const match of text.matchAll(token)) {
    const [whole] = match
    const level = levels.at(-1)
    if (whole === '{' || whole === '[') levels.push({ list: whole === '[', key: null, place: 0 })
    else if (whole === '}' || whole === ']') levels.pop()
    else if (whole === ',') {
      if (!level) continue
      level.place++
      level.key = null
    } else if (
      level &&
      !level.list &&
      (level.key === null || isKey(text, match.index + whole.length))
    )
      level.key = textOf(whole) ?? whole
    else
      scalars.push({
        path: levels.map(({ list, place, key }) => (list ? place : (key ?? ''))),
        start: match.index,
        end: match.index + whole.length,
        text: textOf(whole),
      })
  }
  return scalars
}

/** A bracket, a comma, a text (an open one ends with its line), or anything else up to the next of these. */
const token = /[{}[\],]|"(?:[^"\\\n]|\\.)*"?|[^\s{}[\],:"]+/g

const isKey = (text: string, from: number) => /^\s*:/.test(text.slice(from, from + 200))

function textOf(token: string): string | null {
  if (!token.startsWith('"')) return null
  try {
    const value: unknown = JSON.parse(token)
    return typeof value === 'string' ? value : null
  } catch {
    return null
  }
}
