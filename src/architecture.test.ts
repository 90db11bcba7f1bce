import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { groupBy } from './lib/collections/groupBy'

/** The layers, from the top. A layer may import those below it; layers of one row do not import each other. */
const layers = [
  ['demo'],
  ['app'],
  ['boot'],
  ['features'],
  ['common'],
  ['domain'],
  ['ui', 'api'],
  ['contract'],
  ['lib'],
]

/** imports that the order of the layers would allow */
const forbidden = new Set(['domain -> ui'])

/** the layers with components, which alone import texts */
const textReaders = ['demo', 'app', 'features', 'common', 'ui', 'i18n']

/** packages that a layer must not import, neither directly nor through the files it imports */
const forbiddenPackages: Record<string, RegExp> = {
  contract: /^(antd|@ant-design|react|@tanstack|i18next|msw)/,
  domain: /^(antd|@ant-design|react|@tanstack|i18next|echarts|@codemirror|msw)/,
  // The boot script is small, and runs before the code of the console is there.
  boot: /^(antd|@ant-design|react|@tanstack|i18next|echarts|@codemirror|msw|zod|@noble|idb)/,
}

/** packages that a layer must not import directly */
const foreignPackages: Record<string, RegExp> = {
  lib: /^(antd|@ant-design|react-i18next|i18next)/,
  api: /^(antd|@ant-design|react-i18next|i18next|msw)/,
  ui: /^(react-router|@tanstack|msw|zod)/,
}

/** The standalone page loads the demo dynamically; no other product file imports it. */
const exception = 'src/app/standalone/main.tsx -> src/demo/startDemo.tsx'

interface Import {
  from: string
  /** the imported file or package */
  to: string
  isPackage: boolean
  /** whether the import disappears when the code is compiled */
  typeOnly: boolean
}

const files = ['src', 'mocks', 'e2e', 'scripts'].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => join(root, file).replaceAll('\\', '/'))
    // The portal of the browser tests has packages and a build of its own.
    .filter((file) => /\.(ts|tsx|mjs|css)$/.test(file) && !/\/(node_modules|dist)\//.test(file)),
)
const code = files.filter((file) => !file.endsWith('.css'))
const imports = code.flatMap(importsOf)
const importsByFile = groupBy(imports, ({ from }) => from)

test('imports point to lower layers, and features do not import each other', () => {
  const up = imports
    .filter(
      ({ from, to, isPackage, typeOnly }) =>
        !isPackage && !isAllowed(from, to) && !(typeOnly && isTypeOfBoot(from, to)),
    )
    .map(({ from, to }) => `${from} -> ${to}`)
  expect(up).toEqual([exception])
})

test('layers do not import the packages of other layers', () => {
  const foreign = imports
    .filter(({ from, to, isPackage }) => {
      const pattern = foreignPackages[layerOf(from)]
      return isPackage && !isTest(from) && pattern?.test(to)
    })
    .map(({ from, to }) => `${from} -> ${to}`)
  const reached = code
    .filter((file) => !isTest(file) && !isDouble(file))
    .flatMap((file) => {
      const pattern = forbiddenPackages[layerOf(file)]
      return pattern ? pathsTo(file, pattern) : []
    })
  expect([...foreign, ...reached]).toEqual([])
})

test('folders import each other in one direction only', () => {
  const edges = imports.filter(
    ({ from, to, isPackage, typeOnly }) =>
      !isPackage && !typeOnly && !isTest(from) && !isDouble(from) && dirname(from) !== dirname(to),
  )
  const folders = groupBy(edges, ({ from }) => dirname(from))
  const circles = [...folders.keys()].flatMap((folder) => circleFrom(folder, folders))
  expect(circles).toEqual([])
})

test('product code does not import test doubles', () => {
  const found = imports
    .filter(({ from, to }) => isDouble(to) && !isDouble(from) && !isTest(from))
    .map(({ from, to }) => `${from} -> ${to}`)
  expect(found).toEqual([])
})

test('the demo is loaded dynamically', () => {
  expect(readFileSync('src/app/standalone/main.tsx', 'utf8')).toMatch(
    /await import\('\.\.\/\.\.\/demo\/startDemo'\)/,
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

function isAllowed(from: string, to: string): boolean {
  const [fromRoot, fromLayer = '', fromFeature] = from.split('/')
  const [toRoot, toLayer = '', toFeature] = to.split('/')
  if (fromRoot === 'mocks') return toRoot === 'mocks' || /^src\/(contract|lib)\//.test(to)
  if (fromRoot === 'e2e')
    return (
      /^(e2e\/|mocks\/|scripts\/lib\/(build|serve|nginx|release))/.test(to) ||
      /^src\/(contract\/|lib\/|common\/paths)/.test(to)
    )
  // The styles of a theme are tested with the theme.
  if (fromRoot === 'scripts') return toRoot === 'scripts' || (isTest(from) && toLayer === 'ui')
  // Of the mock, only the demo knows anything, and only what is made for it.
  if (fromLayer === 'demo' && toRoot === 'mocks') return /^mocks\/demo\//.test(to)
  if (toRoot !== 'src') return false
  if (toLayer === 'i18n') return textReaders.includes(fromLayer)
  if (fromLayer === 'boot' && !isTest(from)) return ['boot', 'domain', 'lib'].includes(toLayer)
  if (fromLayer === toLayer) return fromLayer !== 'features' || fromFeature === toFeature
  return rank(fromLayer) < rank(toLayer) && !forbidden.has(`${fromLayer} -> ${toLayer}`)
}

/** The boot script knows the form of the contract, and none of its schemas. */
const isTypeOfBoot = (from: string, to: string) =>
  layerOf(from) === 'boot' && layerOf(to) === 'contract'

function rank(layer: string): number {
  return layers.findIndex((row) => row.includes(layer))
}

/** The shortest chain of value imports from a file to a matching package, if there is one. */
function pathsTo(start: string, pattern: RegExp): string[] {
  const seen = new Set<string>([start])
  const queue = [[start]]
  for (const path of queue) {
    for (const { to, isPackage, typeOnly } of importsByFile.get(path.at(-1) ?? '') ?? []) {
      if (typeOnly || seen.has(to)) continue
      if (isPackage && pattern.test(to)) return [[...path, to].join(' -> ')]
      seen.add(to)
      if (!isPackage) queue.push([...path, to])
    }
  }
  return []
}

/** The shortest circle of folders through `start`, as the imports between them; [] if there is none. */
function circleFrom(start: string, folders: ReadonlyMap<string, readonly Import[]>): string[] {
  const seen = new Set<string>()
  const queue: Import[][] = [[]]
  for (const path of queue) {
    const last = path.at(-1)
    for (const edge of folders.get(last ? dirname(last.to) : start) ?? []) {
      const folder = dirname(edge.to)
      const next = [...path, edge]
      if (folder === start) return [next.map(({ from, to }) => `${from} -> ${to}`).join(', ')]
      if (seen.has(folder)) continue
      seen.add(folder)
      queue.push(next)
    }
  }
  return []
}

function importsOf(file: string): Import[] {
  const statement =
    /(?:(import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s+)?|import\s*\(\s*)['"]([^'"\s]+)['"]/g
  return [...readFileSync(file, 'utf8').matchAll(statement)].flatMap(
    ([, , type, name = '']): Import[] => {
      if (name.endsWith('.css')) return []
      const typeOnly = type !== undefined
      if (!name.startsWith('.')) return [{ from: file, to: name, isPackage: true, typeOnly }]
      return [{ from: file, to: resolved(file, name), isPackage: false, typeOnly }]
    },
  )
}

function resolved(file: string, name: string): string {
  const base = relative('.', join(dirname(file), name)).replaceAll('\\', '/')
  const found = ['', '.ts', '.tsx', '.mjs', '/index.ts'].find(
    (end) => /\.\w+$/.test(base + end) && existsSync(base + end),
  )
  return base + (found ?? '')
}

const layerOf = (file: string) => /^src\/(\w+)\//.exec(file)?.[1] ?? ''

const isTest = (file: string) => /\.test\.\w+$/.test(file)
const isDouble = (file: string) => /\/testing\//.test(file)
