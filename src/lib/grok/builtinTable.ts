import { parsePatterns, type PatternTable } from './PatternTable'
import { bacula } from './patterns/bacula'
import { base } from './patterns/base'
import { code } from './patterns/code'
import { firewalls } from './patterns/firewalls'
import { nagios } from './patterns/nagios'
import { stores } from './patterns/stores'
import { system } from './patterns/system'
import { web } from './patterns/web'

/** patterns of the grok library that logkit uses, see `PatternTable.library` */
const libraryNames = [
  'DATESTAMP_EVENTLOG',
  'DATESTAMP_RFC2822',
  'EMAILADDRESS',
  'EMAILLOCALPART',
  'MONTHNUM2',
]

/** The texts of the built-in patterns by group, in display order. */
export const groups = { base, code, web, system, stores, firewalls, nagios, bacula }

/**
 * The console's own definitions of the patterns of logkit's server: written from their meaning, in RE2 syntax, quirks
 * kept.
 */
export function builtinTable(): PatternTable {
  const all = parsePatterns(...Object.values(groups))
  const isLibrary = (name: string) => libraryNames.includes(name)
  return {
    patterns: new Map([...all].filter(([name]) => !isLibrary(name))),
    library: new Map([...all].filter(([name]) => isLibrary(name))),
  }
}
