import { readFileSync } from 'node:fs'
import { afterEach, expect, test, vi } from 'vitest'
import type { Capture } from './captures'
import { readCases } from './conformance'
import { mainName } from './definitions'

const cases = readCases(readFileSync(new URL('corpus/own.jsonl', import.meta.url), 'utf8'))
const modules = ['./captures', './goText', './references', './rename', './Paste', './builtinTable']

/** Cases that fare otherwise with the modules as they are now. */
async function broken() {
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

afterEach(() => modules.forEach((module) => vi.doUnmock(module)))

const captures = (counting: (all: readonly Capture[]) => Capture[]) => () =>
  vi.doMock('./captures', () => ({
    counting: (all: readonly Capture[]) => new Map(counting(all).map((one) => [one.name, one])),
  }))

const goText = (change: (text: string) => string) => () =>
  vi.doMock('./goText', async (original) => ({
    ...(await original<typeof import('./goText')>()),
    goTrim: change,
  }))

const references = (change: Partial<typeof import('./references')>) => () =>
  vi.doMock('./references', async (original) => ({
    ...(await original<typeof import('./references')>()),
    ...change,
  }))

/** As `referencesIn`, with more characters in names. */
const looseReferences = (text: string) =>
  [...text.matchAll(/%\{([\w.@[\]-]+)(?::([\w.@[\]-]+)(?::(\w+))?)?\}/g)].map((match) => ({
    name: match[1] ?? '',
    ...(match[2] !== undefined && { field: match[2] }),
    ...(match[3] !== undefined && { type: match[3] }),
    from: match.index,
    to: match.index + match[0].length,
  }))

const renaming = (change: (regex: string) => string) => () =>
  vi.doMock('./rename', async (original) => {
    const actual = await original<typeof import('./rename')>()
    return { ...actual, renameGroups: (regex: string) => actual.renameGroups(change(regex)) }
  })

/** Groups keep the names they have. */
const plainNames = () =>
  vi.doMock('./rename', async (original) => ({
    ...(await original<typeof import('./rename')>()),
    renameGroups: (regex: string) => ({
      regex,
      names: [...regex.matchAll(/\(\?P<(\w+)>/g)].map(([, name]) => name ?? ''),
    }),
  }))

const wrapping = () =>
  vi.doMock('./Paste', async (original) => {
    const actual = await original<typeof import('./Paste')>()
    let depth = 0
    class Wrapping extends actual.Paste {
      override text(name: string) {
        depth++
        const text = super.text(name)
        depth--
        return depth > 0 ? `(?:${text})` : text
      }
    }
    return { ...actual, Paste: Wrapping }
  })

const onlyUsedCycles = () =>
  vi.doMock('./Paste', async (original) => {
    const actual = await original<typeof import('./Paste')>()
    class Lenient extends actual.Paste {
      override isInCycle(name: string, path?: ReadonlySet<string>) {
        return (path !== undefined || name === mainName) && super.isInCycle(name, path)
      }
    }
    return { ...actual, Paste: Lenient }
  })

const noneBelow = () =>
  vi.doMock('./builtinTable', async (original) => {
    const actual = await original<typeof import('./builtinTable')>()
    return { ...actual, builtinTable: () => ({ ...actual.builtinTable(), below: new Map() }) }
  })

const isTaken = ({ from, to }: Capture) => from < to

test('with every rule in force no case fares otherwise', async () => {
  expect(await broken()).toEqual([])
})

test.each([
  ['references without a field are pasted, not grouped', wrapping],
  ['blanks are those of Go', goText((text) => text.trim())],
  ['the end of a pattern is trimmed', goText((text) => text.trimStart())],
  ['blanks inside %{ } go', references({ withoutInnerBlanks: (text) => text })],
  ['names are ASCII words', references({ referencesIn: looseReferences })],
  ['a type is cut out', references({ isFieldType: (text): text is never => text === 'never' })],
  ['the last capture counts', captures((all) => all.filter(isTaken).reverse())],
  ['one that is empty does not', captures((all) => [...all])],
  ['cycles count, used or not', onlyUsedCycles],
  ['the library below has names, too', noneBelow],
  ['(?<name> is refused', renaming((regex) => regex.replaceAll('(?<', '(?P<'))],
  ['one name may stand twice', plainNames],
])('a rule that some case tests: %s', async (_, switchOff) => {
  switchOff()
  expect(await broken()).not.toEqual([])
})
