import { expect, test } from 'vitest'
import { checkConfig } from './check'
import { metricOptions, metricTypes, tableOf, typesOf } from './lookup'
import { initialMetric, initialValues } from './initialValues'
import type { Kind, Option } from './tables'

const log = { reader: { mode: 'tailx', log_path: '/a/*' }, senders: [{ sender_type: 'discard' }] }

/** A config with one initial reader, parser, transform or sender, and the path prefix of that part. */
const configWithInitial: Record<Kind, (type: string) => [Record<string, unknown>, string]> = {
  readers: (type) => [{ ...log, reader: initialValues('readers', type) }, 'reader.'],
  parsers: (type) => [{ ...log, parser: initialValues('parsers', type) }, 'parser.'],
  transforms: (type) => [
    { ...log, transforms: [initialValues('transforms', type)] },
    'transforms.0.',
  ],
  senders: (type) => [{ ...log, senders: [initialValues('senders', type)] }, 'senders.0.'],
}

const errorsOf = (config: unknown) =>
  checkConfig(config).filter(({ severity }) => severity === 'error')

const requiredFields = (options: readonly Option[] = [], at: string) =>
  options
    .filter(({ required, writtenDefault }) => required === 'agent' && writtenDefault === undefined)
    .map(({ key }) => `${at}${key} missing`)

const types = (['readers', 'parsers', 'transforms', 'senders'] as const).flatMap((kind) =>
  typesOf(kind).map((type) => [kind, type] as const),
)

test.each(types)('of initial %s, %s has no errors except missing required values', (kind, type) => {
  const [config, at] = configWithInitial[kind](type)
  const errors = errorsOf(config).map(({ path, code }) => `${path.join('.')} ${code}`)
  const fields = requiredFields(tableOf(kind, type)?.options, at)
  expect(errors.filter((error) => !fields.includes(error))).toEqual([])
})

test.each(metricTypes())('the initial metric %s has no errors', (type) => {
  const config = { metric: [initialMetric(type)], senders: log.senders }
  expect(errorsOf(config)).toEqual([])
  expect(metricOptions(type).options.every(({ required }) => required !== 'form')).toBe(true)
})

test('an empty default is written as well', () => {
  expect(initialValues('senders', 'open_falcon')).toEqual({
    sender_type: 'open_falcon',
    open_falcon_transfer_url: '/api/push',
    tags: '',
    collect_interval: '30',
  })
})

test('a numeric default is written as a number', () => {
  expect(initialValues('transforms', 'substring')).toEqual({ type: 'substring', end: 1 })
})
