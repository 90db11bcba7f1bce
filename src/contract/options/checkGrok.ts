import { isRecord, type Path } from '../../lib/json/json'
import { memoLast } from '../../lib/collections/memoLast'
import { Grok } from '../../lib/grok/Grok'
import { GrokError } from '../../lib/grok/GrokError'
import { builtinTable } from '../../lib/grok/builtinTable'
import { error, warning, type Finding } from './finding'
import { textOf } from './find'
import { itemsOf } from './grammars/goText'
import { decodeWebText } from './grammars/webText'

/**
 * Compiles the patterns of a grok parser as the agent does: each item between commas for itself, all with the same custom
 * patterns. What cannot compile never matches a line, whether the agent refuses the config or not.
 */
export function checkGrok(parser: unknown): Finding[] {
  if (!isRecord(parser) || textOf(parser.type).trim() !== 'grok') return []
  const { grok_patterns: patterns, grok_custom_patterns: custom = '' } = parser
  if (typeof patterns !== 'string' || typeof (custom ?? '') !== 'string') return []
  const inFiles = textOf(parser.grok_custom_pattern_files) !== ''
  return [
    ...(patterns.includes(',') ? [warning(['parser', 'grok_patterns'], 'grokComma')] : []),
    ...compile(patterns, decodeWebText(textOf(custom)), inFiles),
  ]
}

const table = memoLast(builtinTable)

/** The last result is kept: most edits of a config leave its patterns alone. */
const compile = memoLast((patterns: string, custom: string, inFiles: boolean): Finding[] => {
  const findings = itemsOf(patterns).flatMap((pattern) => fault(pattern, custom, inFiles))
  // One of each kind at a place is enough to go on.
  const byPlace = new Map(
    findings.reverse().map((finding) => [`${finding.code} ${finding.path.join('.')}`, finding]),
  )
  return [...byPlace.values()].reverse()
})

function fault(pattern: string, custom: string, inFiles: boolean): Finding[] {
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
      case 'not_previewed':
        return [warning(path, 'grokUnknown', { values: { name: subject } })]
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
