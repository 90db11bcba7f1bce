import { expect, test } from 'vitest'
import { checkConfig } from './check'
import { metricOptions, metricTypes, tableOf, typesOf } from './find'
import { freshMetric, freshValues } from './fresh'
import type { Kind, Option } from './tables'

const log = { reader: { mode: 'tailx', log_path: '/a/*' }, senders: [{ sender_type: 'discard' }] }

/** A config that has one fresh reader, parser, transform or sender, and where it stands. */
const fresh: Record<Kind, (type: string) => [Record<string, unknown>, string]> = {
  readers: (type) => [{ ...log, reader: freshValues('readers', type) }, 'reader.'],
  parsers: (type) => [{ ...log, parser: freshValues('parsers', type) }, 'parser.'],
  transforms: (type) => [
    { ...log, transforms: [freshValues('transforms', type)] },
    'transforms.0.',
  ],
  senders: (type) => [{ ...log, senders: [freshValues('senders', type)] }, 'senders.0.'],
}

const errorsOf = (config: unknown) =>
  checkConfig(config).filter(({ severity }) => severity === 'error')

const toFillIn = (options: readonly Option[] = [], at: string) =>
  options
    .filter(({ required, writtenDefault }) => required === 'agent' && writtenDefault === undefined)
    .map(({ key }) => `${at}${key} missing`)

const types = (['readers', 'parsers', 'transforms', 'senders'] as const).flatMap((kind) =>
  typesOf(kind).map((type) => [kind, type] as const),
)

test.each(types)('of fresh %s, %s has no error but what is to be filled in', (kind, type) => {
  const [config, at] = fresh[kind](type)
  const errors = errorsOf(config).map(({ path, code }) => `${path.join('.')} ${code}`)
  const fields = toFillIn(tableOf(kind, type)?.options, at)
  expect(errors.filter((found) => !fields.includes(found))).toEqual([])
})

test.each(metricTypes())('the fresh metric %s has no error', (type) => {
  const config = { metric: [freshMetric(type)], senders: log.senders }
  expect(errorsOf(config)).toEqual([])
  expect(metricOptions(type).options.every(({ required }) => required !== 'form')).toBe(true)
})

test('an empty default is written too', () => {
  expect(freshValues('senders', 'open_falcon')).toEqual({
    sender_type: 'open_falcon',
    open_falcon_transfer_url: '/api/push',
    tags: '',
    collect_interval: '30',
  })
})

test('a number travels as a number', () => {
  expect(freshValues('transforms', 'substring')).toEqual({ type: 'substring', end: 1 })
})
