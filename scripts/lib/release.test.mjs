import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checksum, filesIn, makeRelease } from './release.mjs'

let folder = ''
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'release-'))))
afterEach(() => rmSync(folder, { recursive: true }))

const long = 'let a = 1\n'.repeat(200)

/** Writes the files of a build. @returns its folder */
function built(name, files) {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, name, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  return join(folder, name)
}

test('a release has its files, compressed ones beside them, checksums and a bill of materials', () => {
  const build = built('dist', { 'index.html': 'short', 'assets/a-1.js': long, 'a.woff2': long })
  const target = join(folder, 'out')
  const files = makeRelease({ build, target, sbom: '{}', quality: 4 })
  expect(files).toEqual([
    'a.woff2',
    'assets/a-1.js',
    'assets/a-1.js.br',
    'assets/a-1.js.gz',
    'index.html',
    'sbom.cdx.json',
    'SHA256SUMS',
  ])
  expect(filesIn(target)).toEqual([...files].sort())
  const read = (path) => readFileSync(join(target, path))
  expect(gunzipSync(read('assets/a-1.js.gz')).toString()).toBe(long)
  expect(brotliDecompressSync(read('assets/a-1.js.br')).toString()).toBe(long)
  const sums = read('SHA256SUMS').toString()
  expect(sums).toContain(`${checksum(join(target, 'index.html'))}  index.html\n`)
  expect(sums.trim().split('\n')).toHaveLength(files.length - 1)
})

test('the assets of the previous release are kept, and nothing else of it', () => {
  const first = built('first', {
    'index.html': 'old',
    'old.js': '',
    'console-embed-1.0.0.js': 'old',
    'assets/a-1.js': long,
  })
  const kept = join(folder, 'kept')
  makeRelease({ build: first, target: kept })
  const build = built('second', { 'index.html': 'new', 'assets/a-2.js': long })
  const target = join(folder, 'out')
  const files = makeRelease({ build, target, previous: kept })
  expect(files).toEqual([
    'assets/a-1.js',
    'assets/a-1.js.gz',
    'assets/a-2.js',
    'assets/a-2.js.gz',
    'console-embed-1.0.0.js',
    'index.html',
    'SHA256SUMS',
  ])
  expect(readFileSync(join(target, 'index.html'), 'utf8')).toBe('new')
  expect(() => makeRelease({ build, target, previous: join(folder, 'nowhere') })).toThrow(
    'has no folder assets',
  )
})

test.each([
  ['demo.js', 'let a'],
  ['demo-pages.js', 'let a'],
  ['assets/x-1.js', "let a={lab:'Laboratory'}"],
  ['assets/x-2.js', 'class A{scheduleOffline(a){}}'],
])('a build with %s of the demo is refused', (path, text) => {
  const build = built('dist', { 'index.html': '', [path]: text })
  expect(() => makeRelease({ build, target: join(folder, 'out') })).toThrow(path)
})
