/** Parses one JSON value a line; skips blank lines. @throws {TypeError} for a line that is not a row */
export const parseJsonLines = <Row>(text: string, isRow: (value: unknown) => value is Row): Row[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const row: unknown = JSON.parse(line)
      if (!isRow(row)) throw new TypeError(`not a case: ${line.slice(0, 80)}`)
      return row
    })
