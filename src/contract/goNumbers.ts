import { RawJson } from '../lib/json/rawJson'

/** Parses a boolean as Go's `strconv.ParseBool` does; undefined where Go fails. */
export const goBoolean = (text: string): boolean | undefined =>
  /^(?:1|t|T|true|TRUE|True)$/.test(text)
    ? true
    : /^(?:0|f|F|false|FALSE|False)$/.test(text)
      ? false
      : undefined

/** Whether Go's `strconv.Atoi` parses the text: a decimal integer of 64 bits, without blanks. */
export const isGoInteger = (text: string): boolean =>
  /^[-+]?\d{1,400}$/.test(text) && fitsInt64(BigInt(text.replace('+', '')))

/** Whether Go decodes a JSON number into a 64-bit integer. JavaScript rounds the largest of them to 2^63. */
export const isInt64 = (value: unknown): value is number | RawJson =>
  value instanceof RawJson
    ? isGoInteger(value.text)
    : typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= 2 ** 63

const fitsInt64 = (value: bigint) => BigInt.asIntN(64, value) === value

/** Whether Go's `strconv.ParseFloat` parses the text. */
export const isGoFloat = (text: string): boolean =>
  /^[-+]?(?:inf(?:inity)?)$|^nan$/i.test(text) ||
  (/^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i.test(text) && Number.isFinite(Number(text)))

const units = { ns: 1, us: 1e3, µs: 1e3, μs: 1e3, ms: 1e6, s: 1e9, m: 6e10, h: 3.6e12 }
const unit = Object.keys(units).join('|')
const amount = String.raw`\d+(?:\.\d*)?|\.\d+`
const durationPattern = new RegExp(`^[-+]?(?:0|(?:(?:${amount})(?:${unit}))+)$`)
const durationParts = new RegExp(`(${amount})(${unit})`, 'g')

/** Parses a duration such as `1h30m` into ns as Go's `time.ParseDuration` does; undefined where Go fails. */
export function goDuration(text: string): number | undefined {
  if (!durationPattern.test(text)) return undefined
  let sum = 0
  for (const [, number, name] of text.matchAll(durationParts)) sum += Number(number) * unitOf(name)
  if (sum >= 2 ** 63) return undefined
  return text.startsWith('-') ? -sum : sum
}

const unitOf = (name = '') => Object.entries(units).find(([key]) => key === name)?.[1] ?? 0
