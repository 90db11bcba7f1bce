import { expect, test } from 'vitest'
import { logPathOf, mayOverlap } from './logPaths'

test.each([
  [{ reader: { mode: 'tailx', log_path: '/var//log/*.log' } }, '/var/log/*.log'],
  [{ reader: { log_path: '/var/log/' } }, '/var/log'],
  [{ reader: { mode: 'file', log_path: 'C:\\Logs\\App.log' } }, 'c:/logs/app.log'],
  [{ reader: { mode: 'mysql', log_path: '/var/log' } }, ''],
  [{ reader: { mode: 'file' } }, ''],
  [null, ''],
])('%o reads %s', (config, path) => {
  expect(logPathOf(config)).toBe(path)
})

test.each([
  ['/a/b.log', '/a/b.log', true],
  ['/a', '/a/b.log', true],
  ['/a/*.log', '/a/b.log', true],
  ['/a/*/x', '/a/b/x/y.log', true],
  ['/a/*.log', '/a/*.log', true],
  ['/a/*.log', '/a/b*.log', false],
  ['/a/*.log', '/a/c/b.log', false],
  ['/ab', '/a/b', false],
  ['/a.log', '/a+log', false],
  ['', '', false],
])('%s and %s: %s', (a, b, overlap) => {
  expect(mayOverlap(a, b)).toBe(overlap)
  expect(mayOverlap(b, a)).toBe(overlap)
})
