import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

/** Each layer may import the layers below it. Layers of one rank do not import each other. */
const layers = [['app'], ['features'], ['common'], ['domain'], ['ui', 'api'], ['contract'], ['lib']]

/** What a layer must not import although it is below it. */
const forbidden: Record<string, string> = { domain: 'ui' }

/** Only layers with components import texts. */
const mayRead: Record<string, string[]> = {
  i18n: ['app', 'features', 'common', 'ui', 'i18n'],
}

/** Libraries that a layer must not import, directly or through other files. */
const mustNotKnow: Record<string, RegExp> = {
  lib: /^(antd|@ant-design|react-i18next|i18next)/,
  contract: /^(antd|@ant-design|react|@tanstack|i18next|msw)/,
  api: /^(antd|@ant-design|react-i18next|i18next|msw)/,
  domain: /^(react|antd|@ant-design|@tanstack|i18next|echarts|@codemirror|msw)/,
  ui: /^(react-router|@tanstack|msw|zod)/,
}

/** The demo is downloaded by the standalone page, dynamically, and by nothing else. */
const exception = 'src/app/main.tsx -> mocks/browser'

const files = ['src', 'mocks', 'e2e', 'scripts'].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => join(root, file).replaceAll('\\', '/'))
    .filter((file) => /\.(ts|tsx|mjs|css)$/.test(file)),
)
const code = files.filter((file) => !file.endsWith('.css'))
const edges = code.flatMap(importsOf)

test('imports point down, and features do not know each other', () => {
  const up = edges.filter(([from, to]) => !allowed(from, to)).map((edge) => edge.join(' -> '))
  expect(up).toEqual([exception])
})

test('folders do without the libraries that are not theirs', () => {
  const foreign = code
    .filter((file) => !isTest(file))
    .flatMap((file) => {
      const [, folder = ''] = /^src\/(\w+)\//.exec(file) ?? []
      return packagesOf(file)
        .filter((name) => mustNotKnow[folder]?.test(name))
        .map((name) => `${file} -> ${name}`)
    })
  expect(foreign).toEqual([])
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
    return (
      /^(e2e\/|mocks\/|scripts\/lib\/serve)/.test(to) ||
      /^src\/(contract\/|lib\/|fleet\/paths)/.test(to)
    )
  // What is built for a theme is tested with the theme.
  if (fromRoot === 'scripts') return toRoot === 'scripts' || (isTest(from) && toFolder === 'ui')
  if (toRoot !== 'src') return false
  if (toFolder in mayRead) return mayRead[toFolder]!.includes(fromFolder)
  if (fromFolder === toFolder) return fromFolder !== 'features' || fromFeature === toFeature
  return rank(fromFolder) >= 0 && rank(toFolder) > rank(fromFolder)
}

function importsOf(file: string): (readonly [string, string])[] {
  return specifiersOf(file)
    .filter((name) => name.startsWith('.') && !name.endsWith('.css'))
    .map((name) => [file, relative('.', join(dirname(file), name)).replaceAll('\\', '/')] as const)
}

const packagesOf = (file: string) => specifiersOf(file).filter((name) => !name.startsWith('.'))

function specifiersOf(file: string): string[] {
  const imports = /(?:from|import)\s*\(?\s*['"]([^'"\s]+)['"]/g
  return [...readFileSync(file, 'utf8').matchAll(imports)].map(([, name = '']) => name)
}

const isTest = (file: string) => /\.test\.\w+$/.test(file)
