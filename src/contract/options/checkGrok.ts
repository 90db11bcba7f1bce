import { isRecord, type Path } from '../../lib/json/json'
import { memoLast } from '../../lib/collections/memoLast'
import { Grok } from '../../lib/grok/Grok'
import { GrokError } from '../../lib/grok/GrokError'
import { builtinTable } from '../../lib/grok/builtinTable'
import { error, warning, type Finding } from './finding'
import { asText } from './lookup'
import { commaItems } from './grammars/goText'
import { decodeCustomPatterns } from '../decodeCustomPatterns'

/**
 * Compiles the patterns of a grok parser as the agent does: each item between commas by itself, all with the same custom
 * patterns. A pattern that does not compile never matches a line, whether or not the agent refuses the config.
 */
export function checkGrok(parser: unknown): Finding[] {
  if (!isRecord(parser) || asText(parser.type).trim() !== 'grok') return []
  const { grok_patterns: patterns, grok_custom_patterns: custom = '' } = parser
  if (typeof patterns !== 'string' || typeof (custom ?? '') !== 'string') return []
  const inFiles = commaItems(asText(parser.grok_custom_pattern_files)).length > 0
  return [
    ...(patterns.includes(',') ? [warning(['parser', 'grok_patterns'], 'grokComma')] : []),
    ...compileAll(patterns, decodeCustomPatterns(asText(custom)), inFiles),
  ]
}

const table = memoLast(builtinTable)

/** Keeps the last result, because most edits of a config do not touch its patterns. */
const compileAll = memoLast((patterns: string, custom: string, inFiles: boolean): Finding[] => {
  const findings = commaItems(patterns).flatMap((pattern) => compileError(pattern, custom, inFiles))
  // Keeps the first finding of each code and path.
  const byPath = new Map(
    findings.reverse().map((finding) => [`${finding.code} ${finding.path.join('.')}`, finding]),
  )
  return [...byPath.values()].reverse()
})

function compileError(pattern: string, custom: string, inFiles: boolean): Finding[] {
  try {
    new Grok(pattern, custom, table())
    return []
  } catch (problem) {
    if (!(problem instanceof GrokError)) throw problem
    const { kind, message, subject, location } = problem
    const path: Path = [
      'parser',
      location?.text === 'custom' ? 'grok_custom_patterns' : 'grok_patterns',
    ]
    switch (kind) {
      case 'unknown_pattern':
        return inFiles
          ? [warning(path, 'grokUnknown', { values: { name: subject } })]
          : [error(path, 'grokInvalid', { values: { message } })]
      case 'too_large':
        return [warning(path, 'grokNotChecked')]
      default:
        return [error(path, 'grokInvalid', { values: { message } })]
    }
  }
}
