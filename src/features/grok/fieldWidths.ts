import { columnNeed } from '../../lib/table/columnLayout'
import type { ExtractedMatch } from '../../lib/grok/grokEngine'
import { typedValue } from '../../lib/grok/typedValue'

/** px that the letter of a field takes before its name */
const letterWidth = 28
/** px of padding and text: beyond it a value wraps */
const most = 336
/** characters of a value that count; longer ones wrap anyway */
const maxRead = 80

/**
 * The width (px) that each field needs as a column of a table with a row for each line, so that the columns do not move
 * while the rows are drawn. Longer values wrap.
 * @param kind values as text, or as a runner sends them, followed by their type
 */
export function fieldColumnWidths(
  names: readonly string[],
  matches: Iterable<ExtractedMatch>,
  kind: 'raw' | 'typed',
): number[] {
  const texts = new Map<string, string[]>(names.map((name) => [name, []]))
  for (const match of matches)
    for (const field of match?.fields ?? [])
      texts
        .get(field.name)
        ?.push(
          (kind === 'raw'
            ? field.value
            : `${String(typedValue(field) ?? field.value)} ${field.type}`
          ).slice(0, maxRead),
        )
  return names.map((name) => Math.min(most, pathNeed(texts.get(name) ?? [], name, letterWidth)))
}

/**
 * The widths of the first two columns that list the fields of one line, of three: the name (px), which is never cut short,
 * and the text, as a share (0 to 1) of the table. The value in a runner takes what is left.
 */
export function lineColumnWidths(
  headings: readonly [string, string, string],
  match: NonNullable<ExtractedMatch>,
): { name: number; raw: number } {
  const { fields } = match
  const name = columnNeed({
    kind: 'name',
    title: headings[0],
    extra: letterWidth,
    texts: fields.map((field) => field.name),
  }).want
  const raw = pathNeed(
    fields.map(({ value }) => value.slice(0, maxRead)),
    headings[1],
  )
  const typed = pathNeed(
    fields.map((field) => `${String(typedValue(field) ?? '')} ${field.type}`.slice(0, maxRead)),
    headings[2],
  )
  return { name, raw: raw / (name + raw + typed) }
}

const pathNeed = (texts: readonly string[], title: string, beside = 0) => {
  const heading = columnNeed({ kind: 'state', title, extra: 0, texts: [] }).want + beside
  return Math.max(heading, columnNeed({ kind: 'path', title: '', texts }).want)
}
