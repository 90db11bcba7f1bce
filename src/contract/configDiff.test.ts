import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffConfigs } from './configDiff'
import { sameConfig } from './normalConfig'

const kafka = { sender_type: 'kafka', kafka_topic: 'a', kafka_host: 'x:9092' }
const config = {
  batch_interval: 30,
  reader: { mode: 'file', log_path: '/a' },
  parser: { type: 'json' },
  transforms: [
    { type: 'rename', key: 'a' },
    { type: 'discard', key: 'b' },
  ],
  senders: [kafka],
}

const lines = (a: unknown, b: unknown, exact = false) =>
  diffConfigs(a, b, { exact }).flatMap(({ name, changes }) =>
    changes.map(
      ({ path, kind, before, after }) =>
        `${name}: ${path.join('.')} ${kind} ${JSON.stringify(before)} -> ${JSON.stringify(after)}`,
    ),
  )

test('changes are listed by section, in the order of the data flow', () => {
  const { parser, ...rest } = config
  const later = {
    ...rest,
    router: { router_key_name: 'k', router_match_type: 'equal' },
    reader: { mode: 'file', log_path: '/b', encoding: 'gbk' },
    batch_interval: 10,
    senders: [{ sender_type: 'discard' }, { ...kafka, kafka_topic: 'b' }],
  }
  expect(parser.type).toBe('json')
  expect(lines(config, later)).toEqual([
    'general: batch_interval changed 30 -> 10',
    'reader: reader.log_path changed "/a" -> "/b"',
    'reader: reader.encoding added undefined -> "gbk"',
    'parser: parser.type changed "json" -> "raw"',
    'senders: senders.0 added undefined -> {"sender_type":"discard"}',
    'senders: senders.1.kafka_topic changed "a" -> "b"',
    'router: router added undefined -> {"router_key_name":"k","router_match_type":"equal"}',
  ])
})

test('removed and moved items are recognized', () => {
  const [rename, discard] = config.transforms
  expect(lines(config, { ...config, transforms: [discard] })).toEqual([
    'transforms: transforms.0 removed {"type":"rename","key":"a"} -> undefined',
  ])
  expect(lines(config, { ...config, transforms: [discard, rename] })).toEqual([
    expect.stringMatching(/^transforms: transforms\.[01] moved [01] -> [01]$/),
  ])
})

test('equal content has no differences, unless the comparison is exact', () => {
  const other = { ...config, createtime: 'now', batch_interval: '30' }
  expect(lines(config, other)).toEqual([])
  expect(lines(config, other, true)).toEqual([
    'general: batch_interval changed 30 -> "30"',
    'general: createtime added undefined -> "now"',
  ])
})

test('a config that is not an object is one change', () => {
  expect(lines('broken', config)).toHaveLength(1)
})

test('there are no differences exactly if the content is the same', () => {
  const part = fc.record({ type: fc.constantFrom('a', 'b'), n: fc.nat(2) })
  const some = fc.record({
    batch_len: fc.nat(1),
    reader: fc.record({ a: fc.constantFrom(1, '1', '2') }),
    transforms: fc.array(part, { maxLength: 3 }),
    metric: fc.array(part, { maxLength: 2 }),
  })
  fc.assert(
    fc.property(some, some, (a, b) => {
      expect(diffConfigs(a, b).length === 0).toBe(sameConfig(a, b))
    }),
  )
})
