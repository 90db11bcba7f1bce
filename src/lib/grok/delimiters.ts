/** a value between delimiters: quoted, with doubled quotes inside, or up to the next one */
const valueBefore = {
  ',': /"(?:[^"]|"")*"(?=,|$)|[^,]*/y,
  ';': /"(?:[^"]|"")*"(?=;|$)|[^;]*/y,
  '\t': /[^\t]*/y,
} as const

export type Delimiter = keyof typeof valueBefore

/** The values of a delimited line from an offset on. */
export function valuesOf(line: string, at: number, delimiter: Delimiter): string[] {
  const pattern = valueBefore[delimiter]
  const values: string[] = []
  for (let from = at; from <= line.length; from = pattern.lastIndex + 1) {
    pattern.lastIndex = from
    const value = pattern.exec(line)?.[0] ?? ''
    values.push(value)
    pattern.lastIndex = from + value.length
  }
  return values
}

/** The mark that parts all lines into the same number of values, three at least; null: they are no table. */
export function delimiterOf(lines: readonly string[]): Delimiter | null {
  // The commas of JSON stand between members.
  if (lines.every((line) => /^[{[]/.test(line))) return null
  return (
    (['\t', ',', ';'] as const).find((delimiter) => {
      const rows = lines.map((line) => valuesOf(line, 0, delimiter))
      const count = rows[0]?.length ?? 0
      // Commas of sentences have a blank behind them.
      return (
        count > 2 &&
        rows.length > 1 &&
        rows.every(
          (row) => row.length === count && row.slice(1).every((one) => !one.startsWith(' ')),
        )
      )
    }) ?? null
  )
}

/** The pattern of a value that no kind reads. */
export const valuePattern = (delimiter: Delimiter, isQuoted: boolean): string => {
  const plain = delimiter === '\t' ? '[^\\t]*' : `[^${delimiter}]*`
  return isQuoted ? `"(?:[^"]|"")*"|${plain}` : plain
}
