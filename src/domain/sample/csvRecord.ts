/** A quote that the reader does not take, at a UTF-16 offset. */
export interface CsvQuoteFault {
  kind: 'bare' | 'open'
  at: number
}

/** How the agent splits a line: by one character, with or without heeding quotes within fields. */
interface CsvStyle {
  delimiter: string
  lazyQuotes: boolean
}

/**
 * The first record of a text as Go's `encoding/csv` reads it: `""` within quotes is a quote, and a field in quotes may hold
 * line breaks. With `lazyQuotes` a quote may stand anywhere.
 */
export function csvRecord(
  source: string,
  { delimiter, lazyQuotes }: CsvStyle,
): string[] | CsvQuoteFault {
  // Go reads CRLF as LF, and drops a CR at the end of the text.
  const text = source.replace(/\r\n/g, '\n').replace(/\r$/, '')
  const fields: string[] = []
  let at = /^\n*/.exec(text)?.[0].length ?? 0
  for (;;) {
    if (text[at] !== '"') {
      const lineEnd = endOfLine(text, at)
      const found = text.slice(at, lineEnd).indexOf(delimiter)
      const end = found < 0 ? lineEnd : at + found
      const quote = lazyQuotes ? -1 : text.slice(at, end).indexOf('"')
      if (quote >= 0) return { kind: 'bare', at: at + quote }
      fields.push(text.slice(at, end))
      if (found < 0) return fields
      at = end + delimiter.length
      continue
    }
    let field = ''
    at++
    for (;;) {
      const quote = text.indexOf('"', at)
      if (quote < 0) {
        if (!lazyQuotes) return { kind: 'open', at: text.length }
        return [...fields, field + text.slice(at)]
      }
      field += text.slice(at, quote)
      at = quote + 1
      if (text[at] === '"') {
        field += '"'
        at++
      } else if (text.startsWith(delimiter, at)) {
        at += delimiter.length
        break
      } else if (at === text.length || text[at] === '\n') return [...fields, field]
      else if (lazyQuotes) field += '"'
      else return { kind: 'open', at: quote }
    }
    fields.push(field)
  }
}

function endOfLine(text: string, from: number) {
  const found = text.indexOf('\n', from)
  return found < 0 ? text.length : found
}
