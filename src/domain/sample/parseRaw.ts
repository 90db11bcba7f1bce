import type { ParserOptions } from './parserOptions'
import { recordOfFields, textField, type SampleParser } from './sampleResult'

/**
 * The agent's parser `raw` (parser/raw/raw.go): the line as the reader gives it, line break included, and the present time.
 * Labels take the place of both. @param now RFC 3339
 */
export function createRawParser(options: ParserOptions, now: string): SampleParser {
  const timestamp = options.flag('timestamp', true)
  const labels = options.labels()
  return {
    parse: (line) => ({
      fault: null,
      records: [
        recordOfFields([
          textField('raw', line),
          ...(timestamp ? [{ name: 'timestamp', type: 'date' as const, value: now }] : []),
          ...labels,
        ]),
      ],
    }),
  }
}
