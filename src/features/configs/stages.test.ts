import { expect, test } from 'vitest'
import { stagesOf } from './stages'

test('the way of data, with the options that tell most', () => {
  const groups = stagesOf({
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

test('secrets are not told', () => {
  const groups = stagesOf({
    reader: { mode: 'mysql', mysql_datasource: 'root:hidden@tcp(db)', mysql_sql: 'select 1' },
    senders: [
      { sender_type: 'http', http_sender_url: 'http://me:hidden@host/x', pandora_sk: 'hidden' },
    ],
  })
  expect(JSON.stringify(groups)).toContain('select 1')
  expect(JSON.stringify(groups)).toContain('@host/x')
  expect(JSON.stringify(groups)).not.toContain('hidden')
})

test('a metric runner begins with what it measures; text has no parts', () => {
  expect(stagesOf({ reader: {}, metric: [{ type: 'cpu', attributes: {} }], senders: [] })).toEqual([
    { kind: 'metric', stages: [{ type: 'cpu', options: [] }] },
  ])
  expect(stagesOf('text')).toEqual([])
})
