import { parsePatterns, type PatternTable } from './PatternTable'
import { base } from './patterns/base'
import { code } from './patterns/code'
import { elsewhere } from './patterns/elsewhere'
import { firewalls } from './patterns/firewalls'
import { nagios } from './patterns/nagios'
import { stores } from './patterns/stores'
import { system } from './patterns/system'
import { web } from './patterns/web'

/** Names of the library below logkit's own table. */
const belowNames = [
  'DATESTAMP_EVENTLOG',
  'DATESTAMP_RFC2822',
  'EMAILADDRESS',
  'EMAILLOCALPART',
  'MONTHNUM2',
]

/** Groups of the library, in the order in which they are shown. */
export const groups = { base, code, web, system, stores, firewalls, nagios }

/** Our own definitions of what logkit's server knows by name: written from their meaning, in RE2 syntax, quirks kept. */
export function builtinTable(): PatternTable {
  const all = parsePatterns(...Object.values(groups))
  const isBelow = (name: string) => belowNames.includes(name)
  return {
    patterns: new Map([...all].filter(([name]) => !isBelow(name))),
    below: new Map([...all].filter(([name]) => isBelow(name))),
    elsewhere: new Set(elsewhere.trim().split(/\s+/)),
  }
}
