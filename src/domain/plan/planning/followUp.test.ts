import { expect, test } from 'vitest'
import type { Change } from '../model/changes'
import { failedChanges, hasSharedFailure, undoChanges, unsentChanges } from './followUp'
import { codeOf, outcomes, type Outcome } from '../model/outcomes'
import { makePlan } from './makePlan'
import { newProgress, type StepError } from '../runner/applyPlan'
import { agentOf, snapshotOf, runnerOf, tagOf, type Fleet } from '../testing/stubFleet'

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
  expect(agentsOf(failedChanges(each))).toEqual(['refused', 'contradicted'])
  expect(agentsOf(unsentChanges(each))).toEqual(['unsent', 'cancelled'])
})

test('all changes that may have happened are undone', () => {
  const undo = undoChanges(each)
  expect(new Set(undo.map(({ kind }) => kind))).toEqual(new Set(['removeTag']))
  expect(agentsOf(undo).sort()).toEqual(
    ids.filter((id) => !['skipped', 'unsent', 'cancelled', 'refused', 'sent'].includes(id)).sort(),
  )
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
