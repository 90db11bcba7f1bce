import { expect, test } from 'vitest'
import { consequencesOf } from './consequences'
import type { Change } from './changes'
import { makePlan } from '../planning/makePlan'
import { agentOf, snapshotOf, runnerOf, tagOf, type Fleet } from '../testing/stubFleet'
import { summarize } from './summary'

const fleet: Fleet = {
  agents: [agentOf('a'), agentOf('b', { state: 'offline', runners: ['nginx'] }), agentOf('c')],
  tags: [tagOf('web', ['c'], ['nginx'])],
  runners: [runnerOf('a', 'nginx'), runnerOf('a', 'disk'), runnerOf('b', 'nginx', 'stopped')],
  gone: { agents: ['gone'] },
}
const planOf = (changes: Change[]) => makePlan(changes, snapshotOf(fleet))
const add = (agent: string): Change => ({ kind: 'addTag', agent, tag: 'web' })
const reset = (agent: string, config: string): Change => ({ kind: 'resetRunner', agent, config })

test('the summary counts the steps that change something', () => {
  const { steps } = planOf([add('a'), add('b'), add('c'), add('gone'), reset('c', 'disk')])
  expect(summarize(steps)).toEqual({
    kinds: ['addTag'],
    changing: 2,
    total: 5,
    agents: 2,
    config: '',
    tag: 'web',
    target: '',
    permanent: 0,
  })
})

test('several runners of one agent count as one agent', () => {
  const { steps } = planOf([reset('a', 'nginx'), reset('a', 'disk')])
  const expected = { agents: 1, config: '', target: 'host-a', permanent: 2, changing: 2 }
  expect(summarize(steps)).toMatchObject(expected)
})

test('an agent that is deleted, or loses a runner, is named with its id', () => {
  const targetOf = (...changes: Change[]) => summarize(planOf(changes).steps).target
  expect(targetOf({ kind: 'removeAgent', agent: 'a' })).toBe('host-a (a)')
  const removals = ['nginx', 'disk'].map((config): Change => ({
    kind: 'removeRunner',
    agent: 'a',
    config,
  }))
  expect(targetOf(...removals)).toBe('host-a (a)')
  expect(targetOf(reset('a', 'nginx'))).toBe('host-a')
})

test('the summary of a plan that changes nothing covers all its steps', () => {
  const { steps } = planOf([add('c')])
  expect(summarize(steps)).toMatchObject({ kinds: ['addTag'], changing: 0, total: 1, tag: 'web' })
  expect(summarize([])).toMatchObject({ kinds: [], total: 0, tag: '' })
})

test('the consequences are counted', () => {
  const plan = planOf([add('a'), add('b'), add('c'), add('gone'), reset('b', 'nginx')])
  expect(consequencesOf(plan)).toEqual({
    changing: 3,
    already: 1,
    skipped: 1,
    skips: [
      ['already', 1],
      ['gone', 1],
    ],
    warnings: [
      ['offline', 2],
      ['starts', 1],
    ],
    permanent: { kinds: ['resetRunner'], steps: 1 },
    effects: [
      { is: 'appear', config: 'nginx', agents: 1 },
      { is: 'runs', config: 'nginx', agents: 1 },
    ],
  })
})

test('a rename is summarized with both names, and so is its undo', () => {
  const create = (config: string): Change => ({
    ...{ kind: 'createConfig', config, note: '', tags: [], content: {} },
  })
  const { steps } = planOf([
    create('edge'),
    { kind: 'deleteConfig', config: 'nginx', replacedBy: 'edge' },
  ])
  const all = steps.map(({ skip: _, ...step }) => step)
  expect(summarize(all).renamed).toEqual({ from: 'nginx', to: 'edge' })
  expect(summarize(all.slice(0, 1)).renamed).toBeUndefined()
})
