import { expect, test } from 'vitest'
import { withType } from './ofType'

test('a new type brings the defaults that the agent does not have', () => {
  expect(withType('senders', { sender_type: 'discard' }, 'discard', 'csv')).toEqual({
    sender_type: 'csv',
    csv_delimiter: ',',
    csv_rotate_size: '10485760',
  })
})

test('what both types know stays, as does what nobody knows', () => {
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

test('a value that is there already is not written over', () => {
  const values = { mode: 'elastic', cache_ttl: '5m' }
  expect(withType('readers', values, 'elastic', 'cloudwatch')).toEqual({
    mode: 'cloudwatch',
    cache_ttl: '5m',
  })
})
