import type { ExtractedMatch } from '../../lib/grok/grokEngine'

/** Field values of a line by name; null: the line does not match. */
export type Fields = Record<string, string> | null

/** The raw field values of a match. */
export const fieldsOf = (match: ExtractedMatch): Fields =>
  match && Object.fromEntries(match.fields.map(({ name, value }) => [name, value]))

/** A line newly matches, no longer matches, or yields other fields. */
export type DifferenceKind = 'matched' | 'broken' | 'changed'

export interface LineDifference {
  line: string
  is: DifferenceKind
  before: Fields
  after: Fields
  /** names of the fields that are new, gone or have another value */
  fields: string[]
}

/** Lists the lines whose results differ, in their order. `before` and `after` hold one entry for each line. */
export function compareResults(
  lines: readonly string[],
  before: readonly Fields[],
  after: readonly Fields[],
): LineDifference[] {
  return lines.flatMap((line, i) => {
    const [old, current] = [before[i] ?? null, after[i] ?? null]
    const names = new Set([...Object.keys(old ?? {}), ...Object.keys(current ?? {})])
    const fields = [...names].filter((name) => old?.[name] !== current?.[name])
    const is: DifferenceKind | null =
      !old && current
        ? 'matched'
        : old && !current
          ? 'broken'
          : fields.length > 0
            ? 'changed'
            : null
    return is ? [{ line, is, before: old, after: current, fields }] : []
  })
}
