import { expect, test } from 'vitest'
import { isInstalled } from './install.mjs'
import { isEnough } from './node.mjs'

const lock = {
  '': { version: '0.1.0' },
  'node_modules/a': { version: '1.0.0' },
  'node_modules/only-elsewhere': { version: '1.0.0', optional: true },
}

test('installed packages are compared with the lockfile', () => {
  expect(isInstalled(lock, { 'node_modules/a': { version: '1.0.0' } })).toBe(true)
  expect(isInstalled(lock, {})).toBe(false)
  expect(isInstalled(lock, { 'node_modules/a': { version: '0.9.0' } })).toBe(false)
  const extra = { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0' } }
  expect(isInstalled(lock, extra)).toBe(false)
})

test.each([
  ['20.20.2', false],
  ['22.22.1', false],
  ['22.22.2', true],
  ['22.23.0', true],
  ['24.0.0', true],
])('Node %s: new enough for the tools: %s', (version, enough) =>
  expect(isEnough(version)).toBe(enough),
)
