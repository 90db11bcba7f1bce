import { expect, test } from 'vitest'
import { watchedPath } from './watchedPath'

test.each([
  ['/var/log/app', '/var/log/app/*'],
  ['/var/log/app/', '/var/log/app/*'],
  ['/var//log/./app', '/var/log/app/*'],
  ['/var/log/../run', '/var/run/*'],
  ['/', '/*'],
  ['logs', 'logs/*'],
  ['/var/log/2026-*/', '/var/log/2026-*'],
  [String.raw`C:\logs`, String.raw`C:\logs\*`],
  [String.raw`C:\logs` + '\\', String.raw`C:\logs\*`],
  ['C:\\', String.raw`C:\*`],
])('%s is watched by %s', (path, rewritten) => {
  expect(watchedPath(path)).toBe(watchedPath(rewritten))
  expect(watchedPath(watchedPath(path))).toBe(watchedPath(path))
})

test.each([
  ['/var/log/app', '/var/log/app2/*'],
  ['/var/log/app/*', '/var/log/app/*.log'],
  ['/var/log/*/app', '/var/log/*/app/*'],
  ['/var/log/a.tar.gz', '/var/log/a.tar.gz/*'],
  ['/var/log/a.gz', '/var/log/a.gz/*'],
])('%s is not watched by %s', (path, other) => {
  expect(watchedPath(path)).not.toBe(watchedPath(other))
})
