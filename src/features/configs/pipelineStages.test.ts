import { expect, test } from 'vitest'
import { pipelineStages } from './pipelineStages'

test('gives the stages in the order of the data, with their most informative options', () => {
  const groups = pipelineStages({
    reader: { mode: 'tailx', encoding: 'UTF-8', log_path: '/var/log/*.log', read_from: 'oldest' },
    parser: { type: 'json' },
    transforms: [{ type: 'date', key: 'time', offset: 8 }],
    senders: [{ sender_type: 'kafka', kafka_host: 'k:9092', kafka_topic: 'web' }, {}],
  })
  expect(groups).toEqual([
    { kind: 'reader', stages: [{ type: 'tailx', options: [['log_path', '/var/log/*.log']] }] },
    { kind: 'parser', stages: [{ type: 'json', options: [] }] },
    { kind: 'transform', stages: [{ type: 'date', options: [['key', 'time']] }] },
    {
      kind: 'sender',
      stages: [
        {
          type: 'kafka',
          options: [
            ['kafka_host', 'k:9092'],
            ['kafka_topic', 'web'],
          ],
        },
        { type: '', options: [] },
      ],
    },
  ])
})

test('leaves secrets out', () => {
  const groups = pipelineStages({
    reader: { mode: 'mysql', mysql_datasource: 'root:hidden@tcp(db)', mysql_sql: 'select 1' },
    senders: [
      { sender_type: 'http', http_sender_url: 'http://me:hidden@host/x', pandora_sk: 'hidden' },
    ],
  })
  expect(JSON.stringify(groups)).toContain('select 1')
  expect(JSON.stringify(groups)).toContain('@host/x')
  expect(JSON.stringify(groups)).not.toContain('hidden')
})

test('a metrics config begins with its metrics; a config that is text has no stages', () => {
  expect(
    pipelineStages({ reader: {}, metric: [{ type: 'cpu', attributes: {} }], senders: [] }),
  ).toEqual([{ kind: 'metric', stages: [{ type: 'cpu', options: [] }] }])
  expect(pipelineStages('text')).toEqual([])
})
