import { expect, test } from 'vitest'
import { routesOf, settingsOf } from './settings'

test('gives batch and cleaner settings as they are written, without missing ones', () => {
  expect(
    settingsOf({ batch_len: 1000, batch_interval: '60', cleaner: { delete_enable: 'true' } }),
  ).toEqual({
    batch: { batch_len: '1000', batch_interval: '60' },
    cleaner: [['delete_enable', 'true']],
  })
  expect(settingsOf('text')).toEqual({ batch: {}, cleaner: [] })
})

const senders = [{ sender_type: 'kafka' }, { sender_type: 'file' }]

test('routes name their senders, or the index when there is no such sender', () => {
  const router = {
    router_key_name: 'level',
    router_match_type: 'contains',
    router_default_sender: 0,
    router_routes: { ERROR: 1, WARN: 7 },
  }
  expect(routesOf({ senders, router })).toEqual({
    key: 'level',
    matchType: 'contains',
    routes: [
      { value: 'ERROR', to: 'file [1]' },
      { value: 'WARN', to: '? [7]' },
    ],
    defaultSender: 'kafka [0]',
  })
})

test('a router without a key has no routes', () => {
  expect(routesOf({ senders, router: { router_routes: { a: 1 } } })).toBeNull()
  expect(routesOf({ senders })).toBeNull()
})
