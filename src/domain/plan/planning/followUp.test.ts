import { expect, test } from 'vitest'
import type { Change } from '../model/changes'
import { failedChanges, sharedFailure, undoChanges, unsentChanges } from './followUp'
import { codeOf, outcomes, type Outcome } from '../model/outcomes'
import { makePlan } from './makePlan'
import { newProgress, type StepError } from '../runner/run'
import { agentOf, knownOf, runnerOf, tagOf, type Fleet } from '../testing/stubFleet'

const ids: string[] = [...outcomes]
const fleet: Fleet = {
  agents: ids.map((id) => agentOf(id)),
  tags: [tagOf('web')],
  runners: [runnerOf('a', 'nginx')],
  gone: { tags: ['new'] },
}
const add = (agent: string, tag = 'web'): Change => ({ kind: 'addTag', agent, tag })

function ended(changes: Change[], now: readonly Outcome[]) {
  const { steps } = makePlan(changes, knownOf(fleet))
  const progress = { ...newProgress(steps, 0), codes: Uint8Array.from(now, codeOf) }
  return { steps, progress }
}

/** A step for each outcome, on an agent that is called like it. */
const each = ended(
  ids.map((id) => add(id)),
  outcomes,
)
const agentsOf = (changes: Change[]) =>
  changes.map((change) => ('agent' in change ? change.agent : ''))

test('tried again is what failed, sent later what was not sent', () => {
  expect(agentsOf(failedChanges(each))).toEqual(['refused', 'contradicted'])
  expect(agentsOf(unsentChanges(each))).toEqual(['unsent', 'cancelled'])
})

test('taken back is all that may have happened', () => {
  const undo = undoChanges(each)
  expect(new Set(undo.map(({ kind }) => kind))).toEqual(new Set(['removeTag']))
  expect(agentsOf(undo).sort()).toEqual(
    ids.filter((id) => !['skipped', 'unsent', 'cancelled', 'refused', 'sent'].includes(id)).sort(),
  )
})

test('what cannot be taken back is left out', () => {
  const reset: Change = { kind: 'resetRunner', agent: 'a', config: 'nginx' }
  expect(undoChanges(ended([reset], ['confirmed']))).toEqual([])
})

test('a tag that goes takes itself off its agents', () => {
  const create: Change = { kind: 'createTag', tag: 'new', note: '', configs: [] }
  const made = ended([create, add('lost', 'new'), add('lost')], Array(3).fill('confirmed'))
  expect(undoChanges(made)).toEqual([
    { kind: 'deleteTag', tag: 'new' },
    { kind: 'removeTag', agent: 'lost', tag: 'web' },
  ])
})

test('whether a failed step may fare better alone', () => {
  const error = (shared: number): StepError => ({ status: 400, code: '', message: '', shared })
  const meets = (outcome: Outcome, shared: number) => {
    const run = ended([add('lost')], [outcome])
    const progress = { ...run.progress, errors: [error(shared)], errorOf: Uint32Array.of(1) }
    return sharedFailure({ ...run, progress })
  }
  expect(meets('refused', 100)).toBe(true)
  expect(meets('refused', 1)).toBe(false)
  expect(meets('confirmed', 100)).toBe(false)
})
