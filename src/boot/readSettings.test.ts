import { expect, test } from 'vitest'
import { readSettings } from './readSettings'

test('the first list is asked for early where a server or a demo that has started answers it unsigned', () => {
  const demo = { demo: { scenario: 'small' } }
  expect(readSettings({})?.isPlain).toBe(true)
  expect(readSettings({ session: { kind: 'keys' } })?.isPlain).toBe(false)
  expect(readSettings(demo)?.isPlain).toBe(false)
  expect(readSettings(demo, true)).toMatchObject({ isPlain: true, api: 'v1/api' })
})
