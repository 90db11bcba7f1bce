import { describe, expect, test } from 'vitest'
import { stagesOf, defaultSplit, type Candidate } from './stages'

const agents = (count: number, more: Partial<Candidate> = {}): Candidate[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `a${i}`,
    name: `host-${i}`,
    online: true,
    tags: [],
    ...more,
  }))
const sizes = (stages: ReturnType<typeof stagesOf>) => stages.map(({ members }) => members.length)

describe('by number', () => {
  test.each([
    [0, []],
    [2, [2]],
    [3, [3]],
    [20, [3, 15, 2]],
    [300, [3, 15, 75, 100, 100, 7]],
  ])('%i agents make stages of %j', (count, expected) => {
    expect(sizes(stagesOf(agents(count), defaultSplit))).toEqual(expected)
  })

  test('each agent is in one stage, in the given order', () => {
    const all = agents(300)
    const ids = stagesOf(all, defaultSplit).flatMap(({ members }) => members.map(({ id }) => id))
    expect(ids).toEqual(all.map(({ id }) => id))
  })

  test('extreme numbers still end', () => {
    const split = { by: 'size', first: 0, factor: 0.1, cap: 2.9 } as const
    expect(sizes(stagesOf(agents(4), split))).toEqual([1, 1, 1, 1])
    expect(sizes(stagesOf(agents(4), { ...split, first: 9 }))).toEqual([2, 2])
  })
})

test('by tag: each agent is in the stage of its first tag, agents without a tag come last', () => {
  const [one, two, three, four] = ['a', 'b', 'c', 'd'].map((id) => ({
    ...agents(1)[0]!,
    id,
    name: id,
  }))
  const stages = stagesOf(
    [
      { ...one!, tags: ['web'] },
      { ...two!, tags: ['web', 'canary'] },
      { ...three!, tags: [] },
      { ...four!, tags: ['db'] },
    ],
    { by: 'tag', tags: ['canary', 'none', 'web'] },
  )
  expect(stages.map(({ tag, members }) => [tag, members.map(({ id }) => id)])).toEqual([
    ['canary', ['b']],
    ['web', ['a']],
    ['', ['c', 'd']],
  ])
})

test('offline agents form the last stage, which has no gate', () => {
  const offline = agents(2, { online: false }).map((one) => ({ ...one, id: `off-${one.id}` }))
  const stages = stagesOf([...offline, ...agents(4)], defaultSplit)
  expect(stages.map(({ members, gated }) => [members.length, gated])).toEqual([
    [3, true],
    [1, true],
    [2, false],
  ])
})
