import { expect, test } from 'vitest'
import type { Change } from '../model/changes'
import {
  failedChanges,
  hasSharedFailure,
  lostRunnerChanges,
  undoChanges,
  unsentChanges,
} from './followUp'
import { codeOf, outcomes, type Outcome } from '../model/outcomes'
import type { RunnerTally } from '../model/runnerTally'
import { makePlan } from './makePlan'
import { newProgress, type StepError } from '../runner/applyPlan'
import { agentOf, configOf, snapshotOf, runnerOf, tagOf, type Fleet } from '../testing/stubFleet'

const emptyTally: RunnerTally = {
  ...{ saved: false, running: 0, stopped: 0, failing: 0, old: 0, missing: 0, later: 0, unread: 0 },
  errors: [],
}
const ids: string[] = [...outcomes]
const fleet: Fleet = {
  agents: ids.map((id) => agentOf(id)),
  tags: [tagOf('web')],
  runners: [runnerOf('a', 'nginx')],
  gone: { tags: ['new'] },
}
const add = (agent: string, tag = 'web'): Change => ({ kind: 'addTag', agent, tag })

function finishedPlan(changes: Change[], outcomesNow: readonly Outcome[]) {
  const { steps } = makePlan(changes, snapshotOf(fleet))
  const progress = { ...newProgress(steps, 0), codes: Uint8Array.from(outcomesNow, codeOf) }
  return { steps, progress }
}

/** One step for each outcome, on the agent with the id of the outcome. */
const each = finishedPlan(
  ids.map((id) => add(id)),
  outcomes,
)
const agentsOf = (changes: Change[]) =>
  changes.map((change) => ('agent' in change ? change.agent : ''))

test('failed changes are retried, unsent changes continued', () => {
  expect(agentsOf(failedChanges(each))).toEqual(['refused', 'contradicted', 'noEffect'])
  expect(agentsOf(unsentChanges(each))).toEqual(['unsent', 'cancelled', 'heldBack'])
})

test('all changes that may have happened are undone', () => {
  const undo = undoChanges(each)
  expect(new Set(undo.map(({ kind }) => kind))).toEqual(new Set(['removeTag']))
  expect(agentsOf(undo).sort()).toEqual(
    ids
      .filter(
        (id) =>
          !['skipped', 'unsent', 'cancelled', 'heldBack', 'moved', 'refused', 'sent'].includes(id),
      )
      .filter((id) => id !== 'restored' && id !== 'runnerLost')
      .sort(),
  )
  // Offline agents look as if nothing had to be undone.
  const seen = undo.filter(({ repeat }) => !repeat)
  expect(agentsOf(seen).sort()).toEqual(['confirmed', 'refusedButDone', 'restarted'])
})

test('a step whose effect was not seen is undone although the object looks unchanged', () => {
  const offline = { agents: [agentOf('a', { state: 'offline' })], runners: [runnerOf('a', 'x')] }
  const stop: Change = { kind: 'stopRunner', agent: 'a', config: 'x' }
  const { steps } = makePlan([stop], snapshotOf(offline))
  const progress = { ...newProgress(steps, 0), codes: Uint8Array.of(codeOf('unseen')) }
  const undo = undoChanges({ steps, progress })
  expect(undo).toEqual([{ ...stop, kind: 'startRunner', repeat: true }])
  expect(makePlan(undo, snapshotOf(offline)).steps[0]).toMatchObject({
    warnings: ['offline', 'repeats'],
  })
})

test('an assignment that was not seen is undone although there is no runner yet', () => {
  const assign: Change = { kind: 'assignConfig', agent: 'a', config: 'new' }
  const away: Fleet = {
    agents: [agentOf('a', { state: 'offline' })],
    configs: [configOf('new')],
    gone: { runners: [['a', 'new']] },
  }
  const { steps } = makePlan([assign], snapshotOf(away))
  const progress = { ...newProgress(steps, 0), codes: Uint8Array.of(codeOf('unseen')) }
  const undo = undoChanges({ steps, progress })
  expect(undo).toEqual([{ ...assign, kind: 'removeRunner', repeat: true }])
  const [step] = makePlan(undo, snapshotOf(away)).steps
  expect(step?.skip).toBeUndefined()
  expect(step?.warnings).toContain('repeats')
})

test('what a refused batch may have done on agents that are not connected is undone', () => {
  const stop: Change = { kind: 'stopRunner', agent: 'a', config: 'x' }
  const away = { agents: [agentOf('a', { state: 'offline' })], runners: [runnerOf('a', 'x')] }
  const undoAfter = (shared: number, state: string) => {
    const { steps } = makePlan([stop], snapshotOf({ ...away, agents: [agentOf('a', { state })] }))
    const progress = {
      ...newProgress(steps, 0),
      codes: Uint8Array.of(codeOf('refused')),
      errors: [{ status: 400, code: '', message: '', shared }],
      errorOf: Uint32Array.of(1),
    }
    return undoChanges({ steps, progress })
  }
  expect(undoAfter(12, 'offline')).toEqual([{ ...stop, kind: 'startRunner', repeat: true }])
  // Its runner was read, and the change was not there.
  expect(undoAfter(12, 'online')).toEqual([])
  expect(undoAfter(1, 'offline')).toEqual([])
})

test('a config that the server kept with an error can be undone', () => {
  const save: Change = { kind: 'saveConfig', config: 'c', note: '', content: { a: 1 } }
  const { steps } = makePlan([save], snapshotOf({ configs: [configOf('c')] }))
  const progress = { ...newProgress(steps, 0), codes: Uint8Array.of(codeOf('refused')) }
  expect(undoChanges({ steps, progress })).toEqual([])
  expect(failedChanges({ steps, progress })).toHaveLength(1)
  const runners = { ...emptyTally, saved: true, old: 3 }
  const kept = { ...progress, details: { 0: { runners } } }
  expect(undoChanges({ steps, progress: kept })).toMatchObject([
    { kind: 'saveConfig', config: 'c' },
  ])
  // Sent again, it would change nothing.
  expect(failedChanges({ steps, progress: kept })).toEqual([])
})

test('agents that lost their runner get its config again', () => {
  const renew: Change = { kind: 'renewRunner', agent: 'a', config: 'nginx' }
  const { steps } = makePlan([renew], snapshotOf(fleet))
  const progress = { ...newProgress(steps, 0), codes: Uint8Array.of(codeOf('runnerLost')) }
  expect(lostRunnerChanges({ steps, progress })).toEqual([
    { kind: 'assignConfig', agent: 'a', config: 'nginx' },
  ])
  expect(failedChanges({ steps, progress })).toEqual([])
})

test('changes that cannot be undone are left out', () => {
  const reset: Change = { kind: 'resetRunner', agent: 'a', config: 'nginx' }
  expect(undoChanges(finishedPlan([reset], ['confirmed']))).toEqual([])
})

test('a created tag is deleted without removing it from its agents first', () => {
  const create: Change = { kind: 'createTag', tag: 'new', note: '', configs: [] }
  const made = finishedPlan([create, add('lost', 'new'), add('lost')], Array(3).fill('confirmed'))
  expect(undoChanges(made)).toEqual([
    { kind: 'deleteTag', tag: 'new' },
    { kind: 'removeTag', agent: 'lost', tag: 'web' },
  ])
})

test('a failed step that shared its request may succeed alone', () => {
  const error = (shared: number): StepError => ({ status: 400, code: '', message: '', shared })
  const isShared = (outcome: Outcome, shared: number) => {
    const run = finishedPlan([add('lost')], [outcome])
    const progress = { ...run.progress, errors: [error(shared)], errorOf: Uint32Array.of(1) }
    return hasSharedFailure({ ...run, progress })
  }
  expect(isShared('refused', 100)).toBe(true)
  expect(isShared('refused', 1)).toBe(false)
  expect(isShared('confirmed', 100)).toBe(false)
})
