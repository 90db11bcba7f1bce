import { Text } from '@codemirror/state'
import { Chunk } from '@codemirror/merge'
import { expect, test } from 'vitest'
import { ApiError, bodyExcerpt, parseErrorBody } from './api/errors'
import { goDuration, isGoFloat, isGoInteger } from './contract/goNumbers'
import { normalConfig } from './contract/normalConfig'
import { diffConfigs } from './contract/configDiff'
import { readStatus } from './contract/runnerStatus'
import { isHttpAddress, isTemplate } from './contract/options/grammars/smallGrammars'
import { watchedPath } from './contract/watchedPath'
import { trimEndOf } from './lib/text/trimEndOf'
import { toUnixMs } from './lib/time/toUnixMs'
import { parseEntries } from './features/agents/bulkSearch'
import { excerpt, searchInConfigs, toSearchableConfig } from './features/configs/searchInConfigs'
import { sameAsWritten, transferEdit } from './lib/json/jsonLayout'
import { formatJson, parseJson } from './lib/json/jsonText'
import { editBetween } from './lib/text/textEdit'
import { secretPaths } from './domain/secrets/configSecrets'
import { hideText } from './domain/secrets/secretTexts'
import { maskSecrets, maskText } from './domain/secrets/secrets'

/** Words that make expressions start over at each place. */
const words = [
  'a',
  'A1b2',
  '0',
  ' ',
  '\n',
  'a:',
  ':',
  '@',
  'a@',
  'a:b@',
  '://',
  'a://',
  'x://a:b',
  '=',
  'a=',
  'k="',
  "token='",
  'token=',
  'password: ',
  'sk="\\"',
  '"\\',
  '\\',
  '"',
  '""',
  '"a":',
  '{"a":',
  '[',
  '{',
  'eyJ',
  'eyJaaaaaa.',
  'sk-',
  'ghp_',
  '-----BEGIN ',
  '-----BEGIN PRIVATE KEY-----',
  'Bearer ',
  'Basic',
  '/',
  '?k=',
  'http://h/hook/',
  '<',
  '<title',
  '•',
  '••••••',
  '\u{E000}',
  'ab-',
  '%{',
  ',',
  '(',
  'pass',
  'Pandora ',
  '--password ',
  'mysql ',
  'mysql -p',
  '-u a:',
  '<a>',
  '<token>x</',
  'name="password" ',
  '密码：',
  'identified by ',
  ';password=a ',
  'cookie: a=',
  'authorization: x="',
  '-----BEGIN CERTIFICATE-----',
  '-',
  '.',
] as const

const scanners: Record<string, (text: string) => unknown> = {
  maskText,
  maskJson: (text) => maskText(`["${text}`),
  maskSecrets: (text) => maskSecrets({ x: text, [text.slice(0, 200)]: { password: text } }),
  secretPaths: (text) => secretPaths({ reader: { a: text } }),
  hideText,
  apiError: (message) => new ApiError({ status: 0, code: '', message }),
  bodyExcerpt,
  parseErrorBody,
  goNumbers: (text) => [isGoInteger(text), isGoFloat(text), goDuration(text)],
  isTemplate,
  isHttpAddress,
  addressOf: (text) => watchedPath(text),
  normalConfig: (text) => normalConfig({ reader: { log_path: text, meta_path: text } }),
  parseJson: (text) => [parseJson(text), parseJson(`["${text}"]`)],
  formatJson: (text) => [formatJson(text), formatJson(`["${text}"]`)],
  jsonLayout: (text) => {
    const [before, after] = [`["${text}", 1]`, `[ "${text}", 2 ]`]
    return transferEdit(before, before, after)
  },
  sameAsWritten: (text) => sameAsWritten({ a: text, b: [1] }, { a: text, b: [2] }),
  configDiff: (text) => diffConfigs({ note: text }, { note: `${text}.` }),
  textDiff: (text) => [editBetween(text, `${text}.`), chunksOf(text, `.${text}`)],
  configSearch: (text) => {
    const config = toSearchableConfig({ name: 'a', config: { reader: { a: text } } })
    return searchInConfigs([config], 'no such text')
  },
  searchFor: (text) => searchInConfigs([{ config: 'a', values: [] }], text),
  highlight: (text) => excerpt(text, 'no such text'),
  statusText: (text) => [readStatus(text), readStatus({ error: text, logpath: text, lag: text })],
  hostList: (text) => parseEntries(`x${text}x`),
  trimEndOf: (text) => trimEndOf(text, ' '),
  toUnixMs,
}

/** The changed parts of two texts, as the view of their difference finds them. */
const chunksOf = (before: string, after: string) =>
  Chunk.build(Text.of(before.split('\n')), Text.of(after.split('\n')), { scanLimit: 500 })

/** The least processor time of a few runs, in ms: unlike time on the clock it does not grow with other work of the machine. */
function leastTime(run: () => unknown, runs: number): number {
  let least = Infinity
  for (let i = 0; i < runs; i += 1) {
    const before = process.threadCpuUsage()
    run()
    const { user, system } = process.threadCpuUsage(before)
    least = Math.min(least, (user + system) / 1000)
  }
  return least
}

// A scan that starts over at each place takes 1,024 times as long for the larger size, a linear one 32 times.
const [small, large] = [2_000, 64_000]
const limit = 256

test.each(Object.entries(scanners))(
  '%s takes time in proportion to the text',
  (_, scan) => {
    for (const word of words) {
      const [few = '', many = ''] = [small, large].map((size) => word.repeat(size / word.length))
      scan(few)
      const growth = () =>
        leastTime(() => scan(many), 1) /
        Math.max(
          leastTime(() => scan(few), 3),
          0.4,
        )
      // A collection of garbage may fall into one measurement, but not into each of them.
      let least = growth()
      for (let i = 0; i < 5 && least > limit; i += 1) least = Math.min(least, growth())
      expect(least, JSON.stringify(word)).toBeLessThan(limit)
    }
  },
  60_000,
)

/** Words for the largest texts: of each kind that a scanner follows over many characters. */
const longWords = ['a\n', 'a:b@', '"\\', '"a":'] as const
const [block, whole] = [64_000, 1_024_000]

/** Processor time of `count` runs, ms. The clock of a thread is coarse, so each measurement needs many milliseconds. */
function timeOf(run: () => unknown, count: number): number {
  const before = process.threadCpuUsage()
  for (let i = 0; i < count; i += 1) run()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}

// The same number of characters, in 16 texts and in one. A byte of a megabyte takes at most 1.3 times as long on a quiet
// machine; the limit leaves room for noise, since a scan that starts over at each place takes 16 times as long.
const largeLimit = 2
// The difference of two texts is built by CodeMirror as a tree, and stops looking by itself.
const ownScanners = Object.entries(scanners).filter(([name]) => name !== 'textDiff')
test.each(ownScanners)(
  '%s takes no longer for a byte of a megabyte',
  (_, scan) => {
    const texts = longWords.map((word) => word.repeat(Math.ceil(whole / word.length)))
    const blocks = texts.map((text) => text.slice(0, block))
    const parts = whole / block
    const all = (some: string[]) => () => some.forEach((text) => scan(text))
    timeOf(all(blocks), 1)
    // Quick scanners run several times, so that the clock shows their time.
    const first = timeOf(all(texts), 1)
    const repeats = Math.ceil(100 / Math.max(first, 5))
    const growth = (whole = timeOf(all(texts), repeats)) =>
      whole / Math.max(timeOf(all(blocks), parts * repeats), 20)
    let least = growth(repeats === 1 ? first : undefined)
    for (let i = 0; i < 6 && least > largeLimit; i += 1) least = Math.min(least, growth())
    expect(least).toBeLessThan(largeLimit)
  },
  120_000,
)

test('a secret is found behind and between long words', () => {
  for (const word of words) {
    const long = word.repeat(Math.ceil(100_000 / word.length))
    const masked = maskText(`${long}\n password=SEKRET1; AKIAIOSFODNN7SEKRET mysql://u:SEKRET3@h/x`)
    expect(masked, JSON.stringify(word)).not.toMatch(/SEKRET[13]|AKIA/)
  }
}, 60_000)

test('two megabytes without a secret stay as they are', () => {
  for (const word of ['a', 'line of a log\n']) {
    const text = word.repeat(2_000_000 / word.length)
    expect(maskText(text) === text, JSON.stringify(word)).toBe(true)
  }
}, 60_000)
