import { expect, test } from 'vitest'
import { pipelineOf } from './pipeline'

const nothing = { reader: '', parser: '', transforms: [], senders: [], metrics: [] }

test('the types in the order in which data passes them', () => {
  expect(
    pipelineOf({
      reader: { mode: 'tailx' },
      parser: { type: 'nginx' },
      transforms: [{ type: 'IP' }, { type: 'date' }],
      senders: [{ sender_type: 'kafka' }, { sender_type: 'pandora' }],
    }),
  ).toEqual({
    ...nothing,
    reader: 'tailx',
    parser: 'nginx',
    transforms: ['IP', 'date'],
    senders: ['kafka', 'pandora'],
  })
})

test('a reader without a mode reads a directory; a metric runner reads nothing', () => {
  expect(pipelineOf({ reader: {} }).reader).toBe('dir')
  expect(pipelineOf({ reader: { mode: 'dir' }, metric: [{ type: 'cpu' }] })).toEqual({
    ...nothing,
    metrics: ['cpu'],
  })
})

test.each([
  [null],
  ['text'],
  [7],
  [[]],
  [{ reader: 'x', parser: [], transforms: {}, senders: [null, 1, {}] }],
])('nothing is made of %j', (config) => expect(pipelineOf(config)).toEqual(nothing))
