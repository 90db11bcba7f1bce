import { commaItems } from '../../contract/options/grammars/goText'
import { decodeCustomPatterns } from '../../contract/decodeCustomPatterns'
import { builtinTable } from '../../lib/grok/builtinTable'
import { Grok, type GrokMatch } from '../../lib/grok/Grok'
import { GrokError } from '../../lib/grok/GrokError'
import { goTrim, mismatchMessage } from '../../lib/grok/goStrings'
import { typedValue } from '../../lib/grok/typedValue'
import {
  failedLine,
  lineKeepingOf,
  rawDataOf,
  withMissing,
  type ParserOptions,
} from './parserOptions'
import {
  recordOfFields,
  type OmittedField,
  type SampleField,
  type SampleParserResult,
  type SampleRefusal,
} from './sampleResult'

/**
 * The agent's parser `grok` (parser/grok/grok.go): the first of the patterns between commas that yields a field counts. A
 * field that is not of its type is left out. `grok_mode` `multi` turns line breaks into blanks before that.
 */
export function createGrokParser(options: ParserOptions): SampleParserResult {
  const patterns = commaItems(options.text('grok_patterns'))
  if (patterns.length === 0) return { refusal: { is: 'option', option: 'grok_patterns' } }
  const compiled = compileAll(
    patterns,
    decodeCustomPatterns(options.text('grok_custom_patterns')),
    {
      files: options.text('grok_custom_pattern_files'),
    },
  )
  if ('refusal' in compiled) return compiled
  const keeping = lineKeepingOf(options)
  const labels = options.labels()
  const hours = options.hours()
  const joinsLines = options.text('grok_mode') === 'multi'
  return {
    parse(line) {
      const trimmed = goTrim(line)
      const text = joinsLines ? trimmed.replaceAll('\n', ' ') : trimmed
      const match = firstMatch(compiled.patterns, text)
      if (typeof match === 'string')
        return failedLine(line, { is: 'agent', message: match }, keeping)
      if (!match) {
        const message = mismatchMessage(text, patterns.join(' '))
        return failedLine(line, { is: 'agent', message }, keeping)
      }
      const { fields, omitted } = typedFields(match, hours)
      if (fields.length === 0)
        return failedLine(line, { is: 'agent', message: nothingLeft }, keeping)
      const all = [...withMissing(fields, labels), ...rawDataOf(line, keeping)]
      return { fault: null, records: [recordOfFields(all, omitted)] }
    },
  }
}

const nothingLeft = 'all data was ignored in this line? Check WARN log and fix your grok pattern'

type Compiled = { patterns: (Grok | string)[] } | { refusal: SampleRefusal }

/** A pattern that does not compile is its message: the agent finds out when it gets to it. */
function compileAll(
  patterns: readonly string[],
  custom: string,
  { files }: { files: string },
): Compiled {
  const table = builtinTable()
  const compiled: (Grok | string)[] = []
  for (const pattern of patterns) {
    try {
      compiled.push(new Grok(pattern, custom, table))
    } catch (error) {
      if (!(error instanceof GrokError)) throw error
      const { kind, message, subject } = error
      if (kind === 'bad_regex') compiled.push(message)
      else if (kind === 'too_large') return { refusal: { is: 'tooLarge' } }
      else if (kind === 'unknown_pattern' && files !== '')
        return { refusal: { is: 'notKnown', name: subject } }
      else return { refusal: { is: 'agent', message } }
    }
  }
  return { patterns: compiled }
}

/** The first match with a field; the message of a pattern that cannot match where it is that pattern's turn. */
function firstMatch(patterns: readonly (Grok | string)[], line: string): GrokMatch | string | null {
  for (const pattern of patterns) {
    if (typeof pattern === 'string') return pattern
    const match = pattern.match(line)
    if (match && match.fields.length > 0) return match
  }
  return null
}

function typedFields(match: GrokMatch, hours: number) {
  const fields: SampleField[] = []
  const omitted: OmittedField[] = []
  for (const field of match.fields) {
    const { name, type, value } = field
    const typed = typedValue(field, hours)
    if (typed === undefined || type === 'drop') omitted.push({ name, type, value })
    else fields.push({ name, type, value: String(typed) })
  }
  return { fields, omitted }
}
