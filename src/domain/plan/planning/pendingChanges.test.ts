import { expect, test } from 'vitest'
import type { Change } from '../model/changes'
import { codeOf, type Outcome } from '../model/outcomes'
import { summarize } from '../model/summary'
import { newProgress, type StepError } from '../runner/applyPlan'
import type { AppliedPlan } from '../store/planStore'
import { agentOf, configOf, runnerOf, snapshotOf, type Fleet } from '../testing/stubFleet'
import { makePlan } from './makePlan'
import { pendingChanges } from './pendingChanges'

const hour = 3_600_000
const now = 100 * hour
const runner = { agent: 'a', config: 'nginx' }
const stop: Change = { kind: 'stopRunner', ...runner }
const start: Change = { kind: 'startRunner', ...runner }
const reset: Change = { kind: 'resetRunner', ...runner }
const online: Fleet = { agents: [agentOf('a')], runners: [runnerOf('a', 'nginx')] }
const offline: Fleet = { ...online, agents: [agentOf('a', { state: 'offline' })] }

/** A plan that was applied `ago` ms before now, with this outcome of all of its steps. */
function applied(
  changes: Change[],
  outcome: Outcome,
  fleet = online,
  { ago = 60_000, error = null as StepError | null } = {},
): AppliedPlan {
  const { steps, effects } = makePlan(changes, snapshotOf(fleet))
  const progress = {
    ...newProgress(steps, now - ago),
    phase: 'done' as const,
    sentAt: now - ago,
    codes: Uint8Array.from(steps, () => codeOf(outcome)),
    ...(error && { errors: [error], errorOf: Uint32Array.from(steps, () => 1) }),
  }
  const head = { createdAt: now - ago, summary: summarize(steps), effects, note: '' }
  return { head: { id: newId(), ...head }, steps, progress, version: { get, subscribe: get } }
}
let last = 0
const newId = () => `p${(last += 1)}`
const get = (() => 0) as () => never

/** What is pending for a change after these plans, newest first. */
async function pendingFor(change: Change, ...plans: AppliedPlan[]) {
  const found = await pendingChanges(
    {
      get: () => ({ entries: plans, activeIds: new Set() }),
      open: (id) => Promise.resolve(plans.find(({ head }) => head.id === id) ?? null),
    },
    [change],
    now,
  )
  return found
}
const kindsOf = async (change: Change, ...plans: AppliedPlan[]) =>
  [...(await pendingFor(change, ...plans)).values()].map(({ kind }) => kind)

test.each<[Outcome, boolean]>([
  ['sent', true],
  ['accepted', true],
  ['lost', true],
  ['noEffect', true],
  ['contradicted', true],
  ['unseen', true],
  ['requested', true],
  ['confirmed', false],
  ['refused', false],
  ['cancelled', false],
  ['moved', false],
])('a step that is %s is pending: %s', async (outcome, isPending) => {
  expect(await kindsOf(start, applied([stop], outcome))).toEqual(isPending ? ['stopRunner'] : [])
})

test('on an agent that was connected a change is pending for an hour, on others until it is seen', async () => {
  const old = { ago: 2 * hour }
  expect(await kindsOf(start, applied([stop], 'noEffect', online, old))).toEqual([])
  expect(await kindsOf(start, applied([stop], 'unseen', offline, old))).toEqual(['stopRunner'])
})

test('of several changes of one object the last one that was sent counts', async () => {
  const stopped = applied([stop], 'unseen', offline)
  expect(await kindsOf(start, applied([start], 'confirmed'), stopped)).toEqual([])
  expect(await kindsOf(start, applied([start], 'cancelled'), stopped)).toEqual(['stopRunner'])
  expect(await kindsOf(reset, applied([start], 'lost'), stopped)).toEqual(['startRunner'])
  expect(await kindsOf({ ...start, config: 'disk' }, stopped)).toEqual([])
})

test('a refused batch may have reached an agent that was not connected', async () => {
  const error = { status: 500, code: 'E1072', message: '', shared: 3 }
  expect(await kindsOf(start, applied([stop], 'refused', offline, { error }))).toEqual([
    'stopRunner',
  ])
  const refused = { ...error, status: 400, shared: 1 }
  expect(await kindsOf(start, applied([stop], 'refused', offline, { error: refused }))).toEqual([])
})

test('a change is sent although it looks done while an opposite one is pending, and says why', async () => {
  const pending = await pendingFor(start, applied([stop], 'unseen', offline))
  const [step] = makePlan([start], snapshotOf(offline), pending).steps
  expect(step).toMatchObject({
    change: { ...start, repeat: true },
    warnings: ['offline', 'repeats'],
  })
  expect(step?.skip).toBeUndefined()
  expect(makePlan([start], snapshotOf(offline)).steps[0]?.skip).toBe('already')
})

test('a change that an earlier plan asked for, or that opposes it, is marked', async () => {
  const warningsOf = async (change: Change, earlier: Change) =>
    makePlan([change], snapshotOf(online), await pendingFor(change, applied([earlier], 'lost')))
      .steps[0]?.warnings
  expect(await warningsOf(reset, reset)).toEqual(['again'])
  expect(await warningsOf(reset, stop)).toEqual(['pending'])
  // The order of members says nothing.
  const sameReset: Change = { config: 'nginx', agent: 'a', kind: 'resetRunner' }
  expect(await warningsOf(sameReset, reset)).toEqual(['again'])
})

test('an edit is compared without its secrets and without the version that it began with', async () => {
  const content = { senders: [{ sender_type: 'pandora', pandora_sk: 's3cret' }] }
  const save: Change = { kind: 'saveConfig', config: 'c', note: '', content }
  const fleet = { configs: [configOf('c')] }
  const pending = await pendingFor(save, applied([save], 'lost', fleet))
  expect(makePlan([save], snapshotOf(fleet), pending).steps[0]?.warnings).toEqual(['again'])
})
