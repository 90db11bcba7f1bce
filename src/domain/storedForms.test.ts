import fc from 'fast-check'
import { expect, test } from 'vitest'
import { summarize } from './plan/model/summary'
import { newProgress } from './plan/runner/applyPlan'
import { newRolloutState } from './rollout/rolloutState'
import {
  isStoredDraft,
  isStoredExpectedSet,
  isStoredHead,
  isStoredProgress,
  isStoredRollout,
  isStoredStep,
  isStoredVersion,
  isStoredWorkbench,
} from './storedForms'

const version = {
  config: 'c',
  id: '1 x',
  at: 1,
  seenAt: 2,
  how: 'here',
  note: '',
  tags: [],
  content: {},
}
const stage = { tag: '', members: [{ id: 'a', name: 'a' }], gated: true }
const rollout = {
  id: 'r',
  createdAt: 1,
  config: 'c',
  digest: 'd',
  replaces: '',
  stages: [stage],
  limits: { maxFailures: 1, applyTimeout: 1, minWatch: 1, onFailure: 'pause' },
}
const head = { id: 'p', createdAt: 1, note: '', effects: [], summary: summarize([]) }

test('records of this version are read', () => {
  expect(isStoredVersion(version)).toBe(true)
  expect(isStoredRollout({ ...rollout, state: newRolloutState([stage]) })).toBe(true)
  expect(isStoredHead(head)).toBe(true)
  expect(isStoredProgress(newProgress([], 1))).toBe(true)
  const state = { is: 'with' }
  const target = { name: 'web-1', sub: '10.0.0.1', object: 'web' }
  const change = { kind: 'addTag', agent: 'a', tag: 'web' }
  const step = { change, target, before: { is: 'without' }, after: state, warnings: [] }
  expect(isStoredStep(step)).toBe(true)
  expect(isStoredStep({ ...step, change: { ...change, kind: 'handOut' }, inverse: [change] })).toBe(
    true,
  )
  expect(isStoredStep({ ...step, skip: 'already', inverse: 'position' })).toBe(true)
  const base = { at: null, note: '', content: {} }
  const draft = { id: 'e', config: 'c', base, text: '{', note: '', fresh: null, changedAt: 1 }
  expect(isStoredDraft(draft)).toBe(true)
  expect(isStoredDraft({ ...draft, base: null, fresh: { name: '', tags: [] } })).toBe(true)
  const workbench = { patterns: [''], custom: '', sample: '', join: '' }
  expect(isStoredWorkbench(workbench)).toBe(true)
  const lines = [
    { line: 'a', fields: { a: 'a' } },
    { line: 'b', fields: null },
  ]
  expect(isStoredExpectedSet({ name: 's', patterns: [''], custom: '', lines, savedAt: 1 })).toBe(
    true,
  )
})

test('times that no clock shows, and members of another form, are not believed', () => {
  expect(isStoredVersion({ ...version, at: 1e22 })).toBe(false)
  expect(isStoredVersion({ ...version, tags: 'web' })).toBe(false)
  expect(isStoredRollout(rollout)).toBe(false)
  expect(isStoredRollout({ ...rollout, stages: null, state: newRolloutState([stage]) })).toBe(false)
  expect(isStoredHead({ ...head, summary: null })).toBe(false)
  expect(isStoredProgress({ ...newProgress([], 1), codes: [1] })).toBe(false)
})

test('any JSON is judged without an exception', () => {
  const all = [
    isStoredVersion,
    isStoredRollout,
    isStoredHead,
    isStoredProgress,
    isStoredStep,
    isStoredDraft,
    isStoredWorkbench,
    isStoredExpectedSet,
  ]
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      for (const isStored of all) expect(isStored(value)).toBe(false)
    }),
  )
})
