/** A part of a text, as UTF-16 offsets; `to` is exclusive. */
export interface TextSpan {
  from: number
  to: number
}

/** Replaces a span of a text by `insert`. */
export interface TextEdit extends TextSpan {
  insert: string
}

/** The one edit that turns `before` into `after`: it keeps their common beginning and end. */
export function editBetween(before: string, after: string): TextEdit {
  const maxLength = Math.min(before.length, after.length)
  let from = 0
  while (from < maxLength && before[from] === after[from]) from++
  let tail = 0
  while (tail < maxLength - from && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  return { from, to: before.length - tail, insert: after.slice(from, after.length - tail) }
}

/** Applies edits that do not overlap and are sorted by `from`. */
export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  let done = 0
  const parts = edits.flatMap(({ from, to, insert }) => {
    const kept = text.slice(done, from)
    done = to
    return [kept, insert]
  })
  return parts.join('') + text.slice(done)
}

/** Where a span lies after an edit; `intact` tells whether its text is unchanged. */
export function mapSpan(
  span: TextSpan,
  { from, to, insert }: TextEdit,
): TextSpan & { intact: boolean } {
  const growth = insert.length - (to - from)
  if (span.to <= from) return { from: span.from, to: span.to, intact: true }
  if (span.from >= to) return { from: span.from + growth, to: span.to + growth, intact: true }
  return {
    from: Math.min(span.from, from),
    to: span.to >= to ? span.to + growth : from + insert.length,
    intact: false,
  }
}
