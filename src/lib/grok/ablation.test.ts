import { readFileSync } from 'node:fs'
import { afterEach, expect, test, vi } from 'vitest'
import type { Capture } from './captures'
import { readCases } from './conformance'
import { mainName } from './definitions'

const cases = readCases(readFileSync(new URL('corpus/own.jsonl', import.meta.url), 'utf8'))
const mockedModules = [
  './captures',
  './goStrings',
  './references',
  './renameGroups',
  './Inliner',
  './builtinTable',
]

/** The cases that fail with the modules as they are mocked now. */
async function failingCases() {
  vi.resetModules()
  const { judge } = await import('./conformance')
  const { builtinTable } = await import('./builtinTable')
  const table = builtinTable()
  return cases.filter((golden) => {
    try {
      return judge(golden, table).is === 'differs'
    } catch {
      return true
    }
  })
}

// Other tests of the same process import these modules too.
afterEach(() => {
  mockedModules.forEach((module) => vi.doUnmock(module))
  vi.resetModules()
})

const captures = (select: (all: readonly Capture[]) => Capture[]) => () =>
  vi.doMock('./captures', () => ({
    counting: (all: readonly Capture[]) =>
      new Map(select(all).map((capture) => [capture.name, capture])),
  }))

const goStrings = (change: (text: string) => string) => () =>
  vi.doMock('./goStrings', async (original) => ({
    ...(await original<typeof import('./goStrings')>()),
    goTrim: change,
  }))

const references = (change: Partial<typeof import('./references')>) => () =>
  vi.doMock('./references', async (original) => ({
    ...(await original<typeof import('./references')>()),
    ...change,
  }))

/** `referencesIn` with more characters in names. */
const looseReferences = (text: string) =>
  [...text.matchAll(/%\{([\w.@[\]-]+)(?::([\w.@[\]-]+)(?::(\w+))?)?\}/g)].map((match) => ({
    name: match[1] ?? '',
    ...(match[2] !== undefined && { field: match[2] }),
    ...(match[3] !== undefined && { type: match[3] }),
    from: match.index,
    to: match.index + match[0].length,
  }))

const renaming = (change: (regex: string) => string) => () =>
  vi.doMock('./renameGroups', async (original) => {
    const actual = await original<typeof import('./renameGroups')>()
    return { ...actual, renameGroups: (regex: string) => actual.renameGroups(change(regex)) }
  })

/** Groups keep their names. */
const originalNames = () =>
  vi.doMock('./renameGroups', async (original) => ({
    ...(await original<typeof import('./renameGroups')>()),
    renameGroups: (regex: string) => ({
      regex,
      names: [...regex.matchAll(/\(\?P<(\w+)>/g)].map(([, name]) => name ?? ''),
    }),
  }))

const wrappingInliner = () =>
  vi.doMock('./Inliner', async (original) => {
    const actual = await original<typeof import('./Inliner')>()
    let depth = 0
    class Wrapping extends actual.Inliner {
      override inlined(name: string) {
        depth++
        const text = super.inlined(name)
        depth--
        return depth > 0 ? `(?:${text})` : text
      }
    }
    return { ...actual, Inliner: Wrapping }
  })

const usedCyclesOnly = () =>
  vi.doMock('./Inliner', async (original) => {
    const actual = await original<typeof import('./Inliner')>()
    class Lenient extends actual.Inliner {
      override isInCycle(name: string, path?: ReadonlySet<string>) {
        return (path !== undefined || name === mainName) && super.isInCycle(name, path)
      }
    }
    return { ...actual, Inliner: Lenient }
  })

const noLibrary = () =>
  vi.doMock('./builtinTable', async (original) => {
    const actual = await original<typeof import('./builtinTable')>()
    return { ...actual, builtinTable: () => ({ ...actual.builtinTable(), library: new Map() }) }
  })

const isNotEmpty = ({ from, to }: Capture) => from < to

test('with every rule in force no case fails', async () => {
  expect(await failingCases()).toEqual([])
})

test.each([
  ['references without a field are inlined, not grouped', wrappingInliner],
  ['trimming is that of Go', goStrings((text) => text.trim())],
  ['the end of a pattern is trimmed', goStrings((text) => text.trimStart())],
  ['blanks inside %{ } are removed', references({ withoutInnerBlanks: (text) => text })],
  ['names are ASCII words', references({ referencesIn: looseReferences })],
  ['types are removed', references({ isFieldType: (text): text is never => text === 'never' })],
  ['the last capture counts', captures((all) => all.filter(isNotEmpty).reverse())],
  ['empty captures do not count', captures((all) => [...all])],
  ['unused cycles count', usedCyclesOnly],
  ['the grok library has patterns of its own', noLibrary],
  ['(?<name> is refused', renaming((regex) => regex.replaceAll('(?<', '(?P<'))],
  ['a group name may occur twice', originalNames],
])('some case fails without the rule: %s', async (_, switchOff) => {
  switchOff()
  expect(await failingCases()).not.toEqual([])
})
