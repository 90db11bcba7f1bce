import { expect, test } from 'vitest'
import { routesOf, settingsOf } from './settings'

test('batches and the cleaner as they are written, what is missing left out', () => {
  expect(
    settingsOf({ batch_len: 1000, batch_interval: '60', cleaner: { delete_enable: 'true' } }),
  ).toEqual({
    batch: { batch_len: '1000', batch_interval: '60' },
    cleaner: [['delete_enable', 'true']],
  })
  expect(settingsOf('text')).toEqual({ batch: {}, cleaner: [] })
})

const senders = [{ sender_type: 'kafka' }, { sender_type: 'file' }]

test('routes name the senders they lead to, and places where there is none', () => {
  const router = {
    router_key_name: 'level',
    router_match_type: 'contains',
    router_default_sender: 0,
    router_routes: { ERROR: 1, WARN: 7 },
  }
  expect(routesOf({ senders, router })).toEqual({
    key: 'level',
    by: 'contains',
    routes: [
      { value: 'ERROR', to: 'file [1]' },
      { value: 'WARN', to: '? [7]' },
    ],
    rest: 'kafka [0]',
  })
})

test('without a key there is no router', () => {
  expect(routesOf({ senders, router: { router_routes: { a: 1 } } })).toBeNull()
  expect(routesOf({ senders })).toBeNull()
})
