import type { Path } from '../../lib/json/json'

/** Something that is wrong with a config, or will surprise. */
export interface Finding {
  /** error: the agent refuses the config, or no runner can ever work with it */
  severity: 'error' | 'warning'
  path: Path
  /** Its words are in the catalogue `checks`. */
  code: FindingCode
  values?: Record<string, string | number>
  /** what would mend it */
  fix?: unknown
}

export type FindingCode =
  | ValueFault
  | 'asText'
  | 'choice'
  | 'early'
  | 'grokComma'
  | 'grokInvalid'
  | 'grokNotChecked'
  | 'grokUnknown'
  | 'idleBesideMetrics'
  | 'missing'
  | 'noHeadPattern'
  | 'noList'
  | 'noMetric'
  | 'noObject'
  | 'noRawSender'
  | 'noReader'
  | 'noSender'
  | 'noType'
  | 'notColumn'
  | 'notLonger'
  | 'pandoraTolerant'
  | 'pattern'
  | 'routerIdle'
  | 'routerMatch'
  | 'routerPlace'
  | 'secretAgain'
  | 'serverKey'
  | 'tooLong'
  | 'tooShort'
  | 'tooSmall'
  | 'unknownType'
  | 'unsupported'
  | 'unsupportedValue'

/** The faults of a value by itself. */
export type ValueFault =
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

/** A fault with what its words mention. */
export interface Fault {
  code: ValueFault
  values?: Record<string, string | number>
}

type More = Pick<Finding, 'values' | 'fix'>

export const error = (path: Path, code: FindingCode, more: More = {}): Finding => ({
  severity: 'error',
  path,
  code,
  ...more,
})

export const warning = (path: Path, code: FindingCode, more: More = {}): Finding => ({
  severity: 'warning',
  path,
  code,
  ...more,
})
