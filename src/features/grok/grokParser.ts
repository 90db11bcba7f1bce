import { decodePattern } from '../../lib/grok/decodePattern'
import type { WorkbenchState } from './grokStore'

type Patterns = Pick<WorkbenchState, 'patterns' | 'custom'>

/**
 * Name of the custom pattern that stands in for a pattern with a comma, with a number where there are several. Runners
 * split `grok_patterns` at commas.
 */
export const commaPatternName = 'CUSTOM_GROK_FINAL'

/** Writes patterns as options of a config's parser; a pattern with a comma becomes a custom pattern. */
export function toGrokParser({ patterns, custom }: Patterns) {
  const written = patterns.filter((one) => one.trim() !== '')
  const isNumbered = written.filter((one) => one.includes(',')).length > 1
  const lines = custom.trim() === '' ? [] : [custom.trim()]
  const list = written.map((pattern, i) => {
    if (!pattern.includes(',')) return pattern
    const name = isNumbered ? `${commaPatternName}${i + 1}` : commaPatternName
    lines.push(`${name} ${pattern}`)
    return `%{${name}}`
  })
  return { grok_patterns: list.join(','), grok_custom_patterns: lines.join('\n') }
}

/** Reads the patterns from options of a config's parser, with patterns that hold commas in their own form again. */
export function fromGrokParser({
  grok_patterns = '',
  grok_custom_patterns = '',
}: Record<string, unknown>): Patterns {
  const custom = decoded(String(grok_custom_patterns))
  const commaPatterns = commaPatternsIn(custom)
  const patterns = String(grok_patterns)
    .split(',')
    .map((one) => one.trim())
    .map((one) => commaPatterns.get(/^%\{(\w+)\}$/.exec(one)?.[1] ?? '') ?? one)
  return { patterns, custom: withoutCommaPatterns(custom) }
}

/** The patterns that stand in for one with a comma, by name. */
const commaPatternsIn = (custom: string) =>
  new Map(
    custom.split('\n').flatMap((line) => {
      const [, name, regex] = /^(CUSTOM_GROK_FINAL\d*) (.*)$/.exec(line) ?? []
      return name !== undefined && regex !== undefined ? [[name, regex] as const] : []
    }),
  )

const withoutCommaPatterns = (custom: string) =>
  custom
    .split('\n')
    .filter((line) => !line.startsWith(commaPatternName))
    .join('\n')
    .trim()

/** Custom patterns of a config are plain text, or base64 where an older page saved them. */
const decoded = (text: string) => (/[\s%]/.test(text) ? text : (decodePattern(text) ?? text))
