import { expect, test } from 'vitest'
import { withType } from './withType'

test('a new type adds the defaults that the agent does not have', () => {
  expect(withType('senders', { sender_type: 'discard' }, 'discard', 'csv')).toEqual({
    sender_type: 'csv',
    csv_delimiter: ',',
    csv_rotate_size: '10485760',
  })
})

test('options of both types and unknown members are kept', () => {
  const values = {
    sender_type: 'csv',
    csv_fields: 'a',
    csv_rotate_size: '5',
    max_send_rate: '9',
    own: 'x',
  }
  expect(withType('senders', values, 'csv', 'sqlfile')).toEqual({
    sender_type: 'sqlfile',
    sqlfile_rotate_size: '10485760',
    max_send_rate: '9',
    own: 'x',
  })
})

test('an existing value is not replaced by a default', () => {
  const values = { mode: 'elastic', cache_ttl: '5m' }
  expect(withType('readers', values, 'elastic', 'cloudwatch')).toEqual({
    mode: 'cloudwatch',
    cache_ttl: '5m',
  })
})
