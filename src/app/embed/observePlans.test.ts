import { expect, test } from 'vitest'
import { codeOf, type Outcome } from '../../domain/plan/model/outcomes'
import type { PlanRunner } from '../../domain/plan/runner/planRunner'
import type { PlanStoreState } from '../../domain/plan/store/planStore'
import type { RolloutRunner } from '../../domain/rollout/rolloutRunner'
import { createStore } from '../../lib/store'
import type { PlanEvent } from './contract'
import { observePlans } from './observePlans'

const entry = (id: string, phase: string, ...outcomes: Outcome[]) => ({
  head: { id, summary: { kinds: ['addTags'], changing: outcomes.length } },
  progress: { phase, codes: Uint8Array.from(outcomes, codeOf) },
})

const stateOf = (entries: unknown[], ...activeIds: string[]) =>
  ({ entries, activeIds: new Set(activeIds) }) as unknown as PlanStoreState

test('the plans of this tab are reported once for each state, those of other tabs and earlier ones are not', () => {
  const planRunner = createStore<PlanRunner | null>(null)
  const rolloutRunner = createStore<RolloutRunner | null>(null)
  const events: PlanEvent[] = []
  const busy: boolean[] = []
  const stop = observePlans(
    { planRunner, rolloutRunner },
    (event) => events.push(event),
    (value) => busy.push(value),
  )
  const plans = createStore(stateOf([entry('old', 'done', 'confirmed')]))
  planRunner.set(plans as unknown as PlanRunner)
  plans.set(stateOf([entry('a', 'applying', 'sent', 'unsent'), entry('b', 'applying')], 'a'))
  plans.set(stateOf([entry('a', 'applying', 'sent', 'unsent')], 'a'))
  plans.set(stateOf([entry('a', 'applying', 'accepted', 'refused')], 'a'))
  plans.set(stateOf([entry('a', 'done', 'confirmed', 'refused')]))
  const common = { id: 'a', kinds: ['addTags'], changes: 2 }
  expect(events).toEqual([
    { ...common, phase: 'applying', refused: 0 },
    { ...common, phase: 'applying', refused: 1 },
    { ...common, phase: 'done', refused: 1 },
  ])
  expect(busy.at(1)).toBe(false)
  expect(busy.includes(true)).toBe(true)
  expect(busy.at(-1)).toBe(false)
  stop()
  plans.set(stateOf([entry('a', 'verifying', 'confirmed', 'refused')], 'a'))
  expect(events).toHaveLength(3)
})
