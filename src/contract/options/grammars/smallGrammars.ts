import { goTrim } from '../../../lib/grok/goStrings'
import { isGoInteger } from './goNumbers'
import { itemsOf, wordsOf } from './goText'
import zoneNames from './timeZoneNames.json'

const zones = new Set([
  'Local',
  ...Object.entries(zoneNames).flatMap(([region, names]) =>
    names.split(' ').map((name) => (region === '' ? name : `${region}/${name}`)),
  ),
])

/** Whether Go loads a time zone: a name of the IANA database in its own case, or `Local`. */
export const isZoneName = (text: string): boolean => zones.has(text)

/** Whether every `%` begins a conversion that the agent's strftime has. */
export const isStrftime = (text: string): boolean =>
  !/%(?![AaBbCcDdeFHhIjklMmnpRrSTtUuVvWwXxYyZz%])/.test(text.replaceAll('%%', ''))

/** `8:30-20:00`, `22`, `8-`: hours and minutes of any size, which the agent takes modulo 24 and 60. */
export function isRunTime(text: string): boolean {
  const [from = '', to = ''] = splitOnce(text, '-')
  return goTrim(text) !== '' && isClock(from) && isClock(to)
}

function isClock(text: string) {
  const [hour = '', minute = ''] = splitOnce(text, ':')
  return [hour, minute].every((part) => {
    const number = goTrim(part).replace(/^0+/, '')
    return number === '' || isGoInteger(number)
  })
}

/** At the first mark alone. */
function splitOnce(text: string, mark: string): string[] {
  const at = text.indexOf(mark)
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}

/** `name type` between commas, with the types that a SQL reader has. */
export const isSqlSchema = (text: string): boolean =>
  itemsOf(text).every((item) => {
    const [, type = '', ...rest] = wordsOf(item)
    return rest.length === 0 && /^(?:string|s|float|f|long|l)$/i.test(type)
  })

/** `name type` or `name:type` between commas; the agent does not look at the types. */
export const isNginxSchema = (text: string): boolean =>
  text
    .replaceAll(':', ' ')
    .split(',')
    .every((item) => wordsOf(item).length >= 2)

/** `value text` between commas, at least one. */
export const isReplaceMap = (text: string): boolean =>
  itemsOf(text).some((item) => wordsOf(item).length >= 2)

/** `name` or `name alias` between commas, at least one. */
export const isAliasList = (text: string): boolean => {
  const items = itemsOf(text)
  return items.length > 0 && items.every((item) => wordsOf(item).length <= 2)
}

/** A topic, or `%{[field]}` and the topic of the records without that field. */
export const isTopicList = (text: string): boolean => {
  const [first = '', ...rest] = itemsOf(text)
  return first !== '' && (rest.length === 0 || (rest.length === 1 && /^%\{\[\S+\]\}$/.test(first)))
}

/** A database or a table whose name may hold parts of the time, `@(YYYY)`. */
export const isTableName = (text: string): boolean => {
  for (const part of text.split('@(').slice(1)) {
    const end = part.indexOf(')')
    if (end < 0) return true
    if (!/^(?:YYYY|YY|MM|DD|hh|mm|ss)$/.test(part.slice(0, end))) return false
  }
  return true
}

/** Whether each `{{` of a template has its `}}`. */
export const isTemplate = (text: string): boolean =>
  !text.replace(/\{\{.*?\}\}/gs, ' ').includes('{{')

/** An address, with or without `http://` before it, as Go parses it. */
export const isHttpAddress = (text: string): boolean => {
  const rest = text.replace(/^https?:\/\//, '')
  const host = /^[^/?#]*/.exec(rest)?.[0].replace(/^.*@/, '') ?? ''
  return (
    goTrim(text) !== '' &&
    !/[\s{}|^`\\%\p{Cc}]/u.test(host) &&
    /^(?:\[[^\]]*\]|[^:]*)(?::\d*)?$/.test(host) &&
    !/%(?![\da-f]{2})/i.test(rest)
  )
}
