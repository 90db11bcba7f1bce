import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

/** Imports point down this list; folders on one line are strangers to each other. */
const layers = [['app'], ['features'], ['fleet'], ['ui', 'api'], ['contract'], ['lib']]

/** Texts are read by what shows something. */
const mayRead: Record<string, string[]> = {
  i18n: ['app', 'features', 'fleet', 'ui', 'i18n'],
}

/** The demo is downloaded by the standalone page, dynamically, and by nothing else. */
const exception = 'src/app/main.tsx -> mocks/browser'

const files = ['src', 'mocks', 'e2e', 'scripts'].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => join(root, file).replaceAll('\\', '/'))
    .filter((file) => /\.(ts|tsx|mjs|css)$/.test(file)),
)
const edges = files.filter((file) => !file.endsWith('.css')).flatMap(importsOf)

test('imports point down, and features do not know each other', () => {
  const up = edges.filter(([from, to]) => !allowed(from, to)).map((edge) => edge.join(' -> '))
  expect(up).toEqual([exception])
})

test('the demo is loaded dynamically', () => {
  expect(readFileSync('src/app/main.tsx', 'utf8')).toMatch(
    /await import\('\.\.\/\.\.\/mocks\/browser'\)/,
  )
})

test('no file is longer than 250 lines', () => {
  const long = files.filter((file) => readFileSync(file, 'utf8').split('\n').length > 251)
  expect(long).toEqual([])
})

test('only features have an index', () => {
  const barrels = files.filter((file) => /\/index\.tsx?$/.test(file))
  const unexpected = barrels.filter((file) => !/^src\/features\/\w+\/index\.ts$/.test(file))
  expect(unexpected).toEqual([])
})

const rank = (folder: string) => layers.findIndex((layer) => layer.includes(folder))

function allowed(from: string, to: string): boolean {
  const [fromRoot, fromFolder = '', fromFeature] = from.split('/')
  const [toRoot, toFolder = '', toFeature] = to.split('/')
  if (fromRoot === 'mocks') return toRoot === 'mocks' || /^src\/(contract|lib)\//.test(to)
  if (fromRoot === 'e2e')
    return /^(e2e|mocks)\//.test(to) || /^src\/(contract\/|fleet\/paths)/.test(to)
  if (fromRoot === 'scripts') return toRoot === 'scripts'
  if (toRoot !== 'src') return false
  if (toFolder in mayRead) return mayRead[toFolder]!.includes(fromFolder)
  if (fromFolder === toFolder) return fromFolder !== 'features' || fromFeature === toFeature
  return rank(fromFolder) >= 0 && rank(toFolder) > rank(fromFolder)
}

function importsOf(file: string): (readonly [string, string])[] {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g)]
    .map(
      ([, path = '']) =>
        [file, relative('.', join(dirname(file), path)).replaceAll('\\', '/')] as const,
    )
    .filter(([, to]) => !to.endsWith('.css'))
}
