import type { Path } from '../../lib/json/json'

/** Something that is wrong with a config, or will surprise. */
export interface Finding {
  /** error: the server refuses it or no runner can run it */
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
  | 'idleBesideMetrics'
  | 'missing'
  | 'noList'
  | 'noObject'
  | 'noReader'
  | 'noSender'
  | 'noType'
  | 'pandoraTolerant'
  | 'pattern'
  | 'routerIdle'
  | 'routerPlace'
  | 'secretAgain'
  | 'unknownType'

export type ValueFault = 'boolean' | 'cron' | 'duration' | 'json' | 'list' | 'number'

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
