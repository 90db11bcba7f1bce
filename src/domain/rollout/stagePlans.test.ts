import { describe, expect, test } from 'vitest'
import type { Change } from '../plan/model/changes'
import type { PlanEntry, PlanOrigin } from '../plan/store/journal'
import { codeOf, type Outcome } from '../plan/model/outcomes'
import { makePlan } from '../plan/planning/makePlan'
import { newProgress } from '../plan/runner/applyPlan'
import type { AppliedPlan } from '../plan/store/planStore'
import { agentOf, snapshotOf, runnerOf } from '../plan/testing/stubFleet'
import { summarize } from '../plan/model/summary'
import {
  neverSent,
  plansOf,
  plansOfStage,
  refusalsIn,
  restoredAgents,
  rollBackChanges,
} from './stagePlans'

const snapshot = {
  ...snapshotOf({
    agents: ['a', 'b'].map((id) => agentOf(id)),
    runners: ['a', 'b'].map((id) => runnerOf(id, 'old')),
    gone: {
      runners: [
        ['a', 'new'],
        ['b', 'new'],
      ],
    },
  }),
  configs: new Map([['new', { name: 'new', note: '', tags: [], content: {}, at: 1 }]]),
}
const assign = (agent: string): Change => ({ kind: 'assignConfig', config: 'new', agent })
const remove = (agent: string, config = 'old'): Change => ({ kind: 'removeRunner', config, agent })

/** An applied plan of these changes with these outcomes. */
function applied(
  changes: Change[],
  outcomes: Outcome[],
  id = 'p',
  origin?: PlanOrigin,
): AppliedPlan {
  const { steps, effects } = makePlan(changes, snapshot)
  const progress = { ...newProgress(steps, 1), codes: Uint8Array.from(outcomes, codeOf) }
  const head = { id, createdAt: 1, summary: summarize(steps), effects, note: '' }
  const version = { get: () => 0, subscribe: () => () => {} }
  return { head: { ...head, ...(origin && { origin }) }, steps, progress, version }
}
const entry = (id: string, origin?: PlanOrigin): PlanEntry => applied([], [], id, origin)

test('the plans of a rollout are those of its stages, and those that retried or continued them', () => {
  const stage = (id: string, stage: number) => ({ is: 'stage', id, stage, part: 'assign' }) as const
  // newest first, as in the plan store
  const entries = [
    entry('again', { is: 'retry', id: 'retried' }),
    entry('back', { is: 'rollBack', id: 'r' }),
    entry('retried', { is: 'retry', id: 'one' }),
    entry('two', stage('r', 1)),
    entry('foreign', stage('other', 0)),
    entry('one', stage('r', 0)),
    entry('plain'),
  ]
  const ids = (found: PlanEntry[]) => found.map(({ head }) => head.id)
  expect(ids(plansOf(entries, { id: 'r' }))).toEqual(['one', 'two', 'retried', 'again'])
  expect(ids(plansOfStage(entries, { id: 'r' }, 1))).toEqual(['two'])
  expect(ids(plansOfStage(entries, { id: 'r' }, 1, 'remove'))).toEqual([])
})

test.each<[Outcome, boolean]>([
  ['unsent', true],
  ['cancelled', true],
  ['sent', false],
  ['lost', false],
  ['refused', false],
  ['confirmed', false],
])('a change that is %s is sent again: %s', (outcome, again) => {
  const left = neverSent([assign('a'), assign('b')], [applied([assign('a')], [outcome])])
  expect(left).toEqual(again ? [assign('a'), assign('b')] : [assign('b')])
})

describe('a rollback', () => {
  test('removes the assigned configs and no others', () => {
    const plan = applied([assign('a'), assign('b')], ['confirmed', 'refused'])
    expect(rollBackChanges([plan], '')).toEqual([remove('a', 'new')])
  })

  test('assigns the replaced config again, and makes each change once', () => {
    const removed = applied([remove('a'), remove('b')], ['confirmed', 'unsent'])
    const given = applied([assign('a')], ['lost'])
    const again = applied([assign('a')], ['confirmed'])
    expect(rollBackChanges([removed, given, again], 'old')).toEqual([
      { kind: 'assignConfig', config: 'old', agent: 'a' },
      remove('a', 'new'),
    ])
  })
})

test('a rollback leaves what a stage has assigned again', () => {
  const removed = applied([remove('a')], ['confirmed'])
  const origin = { is: 'stage', id: 'r', stage: 0, part: 'restore' } as const
  const back = applied(
    [{ kind: 'assignConfig', config: 'new', agent: 'a' }],
    ['confirmed'],
    'q',
    origin,
  )
  expect(rollBackChanges([removed, back], 'old')).toEqual([
    { kind: 'assignConfig', config: 'old', agent: 'a' },
  ])
  expect([...restoredAgents([removed, back])]).toEqual(['a'])
})

test('a refusal counts until a retry of the change is accepted', () => {
  const refused = applied([assign('a'), assign('b')], ['refused', 'refused'])
  expect([...refusalsIn([refused]).keys()]).toEqual(['a', 'b'])
  expect([...refusalsIn([refused, applied([assign('a')], ['accepted'])]).keys()]).toEqual(['b'])
})
