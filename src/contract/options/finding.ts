import type { Path } from '../../lib/json/json'

/** One error or warning about a config. */
export interface Finding {
  /** `error`: the agent refuses the config, or no runner can work with it. `warning`: anything else worth telling. */
  severity: 'error' | 'warning'
  path: Path
  /** the key of its text in the catalogue `checks` */
  code: FindingCode
  values?: Record<string, string | number>
  /** the value that fixes it, where there is exactly one */
  fix?: unknown
}

export type FindingCode =
  | GrammarErrorCode
  | 'notText'
  | 'choice'
  | 'runsBeforeParser'
  | 'grokComma'
  | 'grokInvalid'
  | 'grokNotChecked'
  | 'grokUnknown'
  | 'unusedWithMetrics'
  | 'missing'
  | 'headPatternUnsupported'
  | 'notList'
  | 'noMetrics'
  | 'notObject'
  | 'rawSendingUnsupported'
  | 'noReader'
  | 'noSender'
  | 'noType'
  | 'unknownColumn'
  | 'notLonger'
  | 'ownType'
  | 'alwaysFaultTolerant'
  | 'pattern'
  | 'routerUnused'
  | 'routerMatchType'
  | 'noSuchSender'
  | 'secretNotKept'
  | 'nestedKey'
  | 'tooLong'
  | 'tooShort'
  | 'tooSmall'
  | 'unknownType'
  | 'unsupported'
  | 'unsupportedValue'

/** The errors of a value that its grammar does not accept. */
export type GrammarErrorCode =
  | 'aliases'
  | 'boolean'
  | 'convertDsl'
  | 'cron'
  | 'csvSchema'
  | 'duration'
  | 'json'
  | 'jsonShape'
  | 'list'
  | 'nginxSchema'
  | 'number'
  | 'regex'
  | 'replaceMap'
  | 'runTime'
  | 'sqlSchema'
  | 'tableName'
  | 'template'
  | 'time'
  | 'timeFormat'
  | 'timeZone'
  | 'topics'
  | 'url'

/** The error of a grammar, with the values that its text mentions. */
export interface GrammarError {
  code: GrammarErrorCode
  values?: Record<string, string | number>
}

type Details = Pick<Finding, 'values' | 'fix'>

export const error = (path: Path, code: FindingCode, more: Details = {}): Finding => ({
  severity: 'error',
  path,
  code,
  ...more,
})

export const warning = (path: Path, code: FindingCode, more: Details = {}): Finding => ({
  severity: 'warning',
  path,
  code,
  ...more,
})
