import { goTrim } from '../../../lib/grok/goStrings'
import { isGoInteger } from '../../goNumbers'
import { commaItems, splitWords } from './goText'
import zoneNames from './timeZoneNames.json'

const zones = new Set([
  'Local',
  ...Object.entries(zoneNames).flatMap(([region, names]) =>
    names.split(' ').map((name) => (region === '' ? name : `${region}/${name}`)),
  ),
])

/** Whether Go loads a time zone: a name of the IANA database in its own case, or `Local`. */
export const isTimeZone = (text: string): boolean => zones.has(text)

/** Whether every `%` begins a conversion that the agent's strftime has. */
export const isStrftime = (text: string): boolean =>
  !/%(?![AaBbCcDdeFHhIjklMmnpRrSTtUuVvWwXxYyZz%])/.test(text.replaceAll('%%', ''))

/** Accepts `8:30-20:00`, `22`, `8-`: hours and minutes of any size, which the agent takes modulo 24 and 60. */
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

/** Splits a text at the first occurrence of `separator` only. */
function splitOnce(text: string, separator: string): string[] {
  const at = text.indexOf(separator)
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}

/** Accepts `name type` between commas, with the types of a SQL reader. */
export const isSqlSchema = (text: string): boolean =>
  commaItems(text).every((item) => {
    const [, type = '', ...rest] = splitWords(item)
    return rest.length === 0 && /^(?:string|s|float|f|long|l)$/i.test(type)
  })

/** Accepts `name type` or `name:type` between commas; the agent does not check the types. */
export const isNginxSchema = (text: string): boolean =>
  text
    .replaceAll(':', ' ')
    .split(',')
    .every((item) => splitWords(item).length >= 2)

/** Accepts `value text` between commas; at least one. */
export const isReplaceMap = (text: string): boolean =>
  commaItems(text).some((item) => splitWords(item).length >= 2)

/** Accepts `name` or `name alias` between commas; at least one. */
export const isAliasList = (text: string): boolean => {
  const items = commaItems(text)
  return items.length > 0 && items.every((item) => splitWords(item).length <= 2)
}

/** Accepts a topic, or `%{[field]}` and the topic for records without that field. */
export const isTopicList = (text: string): boolean => {
  const [first = '', ...rest] = commaItems(text)
  return first !== '' && (rest.length === 0 || (rest.length === 1 && /^%\{\[\S+\]\}$/.test(first)))
}

/** Accepts the name of a database or table, which may contain parts of the time, `@(YYYY)`. */
export const isTableName = (text: string): boolean => {
  for (const part of text.split('@(').slice(1)) {
    const end = part.indexOf(')')
    if (end < 0) return true
    if (!/^(?:YYYY|YY|MM|DD|hh|mm|ss)$/.test(part.slice(0, end))) return false
  }
  return true
}

/** Whether each `{{` of a template is closed by `}}`. */
export const isTemplate = (text: string): boolean => {
  for (let open = text.indexOf('{{'); open >= 0;) {
    const close = text.indexOf('}}', open + 2)
    if (close < 0) return false
    open = text.indexOf('{{', close + 2)
  }
  return true
}

/** Accepts an address with or without `http://`, as Go parses it. */
export const isHttpAddress = (text: string): boolean => {
  const rest = text.replace(/^https?:\/\//, '')
  const authority = /^[^/?#]*/.exec(rest)?.[0] ?? ''
  const at = authority.lastIndexOf('@')
  const host = authority.slice(at + 1)
  return (
    goTrim(text) !== '' &&
    /^[\w\-.:~!$&'()*+,;=%@]*$/.test(authority.slice(0, at + 1)) &&
    !/[\s{}|^`\\%\p{Cc}]/u.test(host) &&
    /^(?:\[[^\]]*\](?::\d*)?|(?!\[)(?:[^:]*|.*:\d*))$/.test(host) &&
    !/%(?![\da-f]{2})/i.test(rest)
  )
}
