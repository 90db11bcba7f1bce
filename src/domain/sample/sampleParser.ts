import { asText } from '../../contract/options/lookup'
import { createCsvParser } from './parseCsv'
import { createGrokParser } from './parseGrok'
import { createJsonParser } from './parseJson'
import { createKeyValueParser } from './parseKeyValue'
import { createNginxParser } from './parseNginx'
import { createRawParser } from './parseRaw'
import { ParserOptions } from './parserOptions'
import type { ParsedLine, SampleParserResult, SampleRefusal } from './sampleResult'
import { sampleLines, type ReaderValues } from './sampleLines'

/** What a sample is parsed with, besides the text. */
export interface SampleSetting {
  /** the parser of the config; without one the agent takes `raw` */
  parser: Record<string, unknown>
  reader: ReaderValues
  /** the host's nginx configuration, as far as the user gave it */
  nginxConfiguration: string
  /** RFC 3339 */
  now: string
}

/** A line of the sample; `number` is that of its first line, from 1. */
export type SampleLine = ParsedLine & { number: number; text: string }

export interface SampleResult {
  refusal: SampleRefusal | null
  lines: SampleLine[]
  /** lines of nothing but blanks, which the agent skips */
  blank: number
}

/** Parses the lines of a sample as an agent with this parser does. The generator yields after each line. */
export function* parseSample(
  sample: string,
  setting: SampleSetting,
): Generator<undefined, SampleResult> {
  const parser = createSampleParser(setting)
  if ('refusal' in parser) return { refusal: parser.refusal, lines: [], blank: 0 }
  const lines: SampleLine[] = []
  let blank = 0
  for (const { number, text } of sampleLines(sample, setting.reader)) {
    if (text.trim() === '') blank++
    else lines.push({ number, text, ...parser.parse(text) })
    yield
  }
  return { refusal: null, lines, blank }
}

/** The types whose parsers are here. */
export const sampledTypes = ['raw', 'json', 'nginx', 'grok', 'csv', 'KV', 'logfmt']

function createSampleParser({
  parser,
  nginxConfiguration,
  now,
}: SampleSetting): SampleParserResult {
  const options = new ParserOptions(parser)
  const type = options.text('type')
  switch (Object.keys(parser).length === 0 ? 'raw' : type) {
    case 'raw':
      return createRawParser(options, now)
    case 'json':
      return createJsonParser(options)
    case 'KV':
    case 'logfmt':
      return createKeyValueParser(options)
    case 'nginx':
      return createNginxParser(options, nginxConfiguration)
    case 'csv':
      return createCsvParser(options, now)
    case 'grok':
      return createGrokParser(options)
    default:
      return { refusal: { is: 'unsupported', type: asText(parser.type) } }
  }
}
