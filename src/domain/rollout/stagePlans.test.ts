import { describe, expect, test } from 'vitest'
import type { Change } from '../plan/model/changes'
import type { Entry, Origin } from '../plan/store/journal'
import { codeOf, type Outcome } from '../plan/model/outcomes'
import { makePlan } from '../plan/planning/makePlan'
import { newProgress } from '../plan/runner/run'
import type { AppliedPlan } from '../plan/store/planStore'
import { agentOf, knownOf, runnerOf } from '../plan/testing/stubFleet'
import { summarize } from '../plan/model/summary'
import { neverSent, plansOf, plansOfStage, refusalsIn, takeBackChanges } from './stagePlans'

const known = {
  ...knownOf({
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
const give = (agent: string): Change => ({ kind: 'handOut', config: 'new', agent })
const drop = (agent: string, config = 'old'): Change => ({ kind: 'removeRunner', config, agent })

/** A plan of these changes that fared like this. */
function applied(changes: Change[], fared: Outcome[], id = 'p', origin?: Origin): AppliedPlan {
  const { steps, effects } = makePlan(changes, known)
  const progress = { ...newProgress(steps, 1), codes: Uint8Array.from(fared, codeOf) }
  const head = { id, createdAt: 1, summary: summarize(steps), effects, note: '' }
  const version = { get: () => 0, subscribe: () => () => {} }
  return { head: { ...head, ...(origin && { origin }) }, steps, progress, version }
}
const entry = (id: string, origin?: Origin): Entry => applied([], [], id, origin)

test('the plans of a hand-out are those of its stages and what took them up again', () => {
  const stage = (id: string, stage: number) =>
    ({ is: 'stage', id, stage, part: 'handOut' }) as const
  // newest first, as on the shelf
  const entries = [
    entry('again', { is: 'retry', id: 'retried' }),
    entry('back', { is: 'takeBack', id: 'r' }),
    entry('retried', { is: 'retry', id: 'one' }),
    entry('two', stage('r', 1)),
    entry('foreign', stage('other', 0)),
    entry('one', stage('r', 0)),
    entry('plain'),
  ]
  const ids = (found: Entry[]) => found.map(({ head }) => head.id)
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
])('what is %s is sent again: %s', (outcome, again) => {
  const left = neverSent([give('a'), give('b')], [applied([give('a')], [outcome])])
  expect(left).toEqual(again ? [give('a'), give('b')] : [give('b')])
})

describe('taking back', () => {
  test('removes what was handed out, and only that', () => {
    const plan = applied([give('a'), give('b')], ['confirmed', 'refused'])
    expect(takeBackChanges([plan], '')).toEqual([drop('a', 'new')])
  })

  test('brings back what gave way, and says each thing once', () => {
    const removed = applied([drop('a'), drop('b')], ['confirmed', 'unsent'])
    const given = applied([give('a')], ['lost'])
    const again = applied([give('a')], ['confirmed'])
    expect(takeBackChanges([removed, given, again], 'old')).toEqual([
      { kind: 'handOut', config: 'old', agent: 'a' },
      drop('a', 'new'),
    ])
  })
})

test('a refusal counts until the same is tried again and goes through', () => {
  const refused = applied([give('a'), give('b')], ['refused', 'refused'])
  expect([...refusalsIn([refused]).keys()]).toEqual(['a', 'b'])
  expect([...refusalsIn([refused, applied([give('a')], ['accepted'])]).keys()]).toEqual(['b'])
})
