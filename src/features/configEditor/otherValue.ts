/** A value that no table knows, as text: text as it is, everything else as JSON. */
export const textOfValue = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value)

/** What was typed, as a value of the kind that it was: text stays text, JSON stays JSON as long as it is some. */
export function valueOfText(text: string, before: unknown): unknown {
  if (typeof before === 'string') return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
