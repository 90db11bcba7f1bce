import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isStale } from './build.mjs'

const sources = ['src', 'index.html']
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'logkit-build-'))
  for (const name of ['dist', 'src', 'src/ui']) mkdirSync(join(folder, name))
  for (const name of ['src/ui/Button.tsx', 'index.html', 'dist/index.html']) touch(name, 1000)
  for (const name of ['src', 'src/ui']) utimesSync(join(folder, name), 1000, 1000)
})
afterEach(() => rmSync(folder, { recursive: true }))

const touch = (name, seconds) => {
  writeFileSync(join(folder, name), '')
  utimesSync(join(folder, name), seconds, seconds)
}

test('a build as new as its sources is used', () => {
  expect(isStale(folder, sources)).toBe(false)
})

test('a demo older than the build is stale', () => {
  mkdirSync(join(folder, 'dist-demo'))
  touch('dist-demo/x.json', 999)
  expect(isStale(folder, ['dist/index.html'], 'dist-demo/x.json')).toBe(true)
  touch('dist-demo/x.json', 1000)
  expect(isStale(folder, ['dist/index.html'], 'dist-demo/x.json')).toBe(false)
})

test('a missing build is stale', () => {
  rmSync(join(folder, 'dist'), { recursive: true })
  expect(isStale(folder, sources)).toBe(true)
})

test.each(['src/ui/Button.tsx', 'index.html'])('a build older than %s is stale', (name) => {
  touch(name, 2000)
  expect(isStale(folder, sources)).toBe(true)
})

test('a build is stale after a source was deleted', () => {
  rmSync(join(folder, 'src/ui/Button.tsx'))
  expect(isStale(folder, sources)).toBe(true)
})
