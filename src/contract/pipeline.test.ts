import { expect, test } from 'vitest'
import { pipelineOf } from './pipeline'

const emptyPipeline = { reader: '', parser: '', transforms: [], senders: [], metrics: [] }

test('the pipeline lists the types in the order of the data flow', () => {
  expect(
    pipelineOf({
      reader: { mode: 'tailx' },
      parser: { type: 'nginx' },
      transforms: [{ type: 'IP' }, { type: 'date' }],
      senders: [{ sender_type: 'kafka' }, { sender_type: 'pandora' }],
    }),
  ).toEqual({
    ...emptyPipeline,
    reader: 'tailx',
    parser: 'nginx',
    transforms: ['IP', 'date'],
    senders: ['kafka', 'pandora'],
  })
})

test('a reader without a mode reads a directory; a metric runner has no reader', () => {
  expect(pipelineOf({ reader: {} }).reader).toBe('dir')
  expect(pipelineOf({ reader: { mode: 'dir' }, metric: [{ type: 'cpu' }] })).toEqual({
    ...emptyPipeline,
    metrics: ['cpu'],
  })
})

test.each([
  [null],
  ['text'],
  [7],
  [[]],
  [{ reader: 'x', parser: [], transforms: {}, senders: [null, 1, {}] }],
])('%j has an empty pipeline', (config) => expect(pipelineOf(config)).toEqual(emptyPipeline))
