import { expectEqual } from './expectations'
import { configsToCompare, impactOf } from '../../domain/impact/impact'
import type { Change } from '../../domain/plan/model/changes'
import { confirmationOf } from '../../domain/plan/model/confirmation'
import { consequencesOf } from '../../domain/plan/model/consequences'
import type { PlanSnapshot } from '../../domain/plan/model/snapshot'
import { summarize } from '../../domain/plan/model/summary'
import { isVerifiable } from '../../domain/plan/planning/loadSnapshot'
import { isSamePlan, makePlan } from '../../domain/plan/planning/makePlan'
import { requestsFor } from '../../domain/plan/runner/requests'
import { isStoredStep } from '../../domain/storedForms'

/** Makes a plan and all that its preview shows. Each step that is not skipped is in one request, and all can be stored. */
export function planModel(changes: readonly Change[], snapshot: PlanSnapshot): void {
  const plan = makePlan(changes, snapshot)
  expectEqual('steps', plan.steps.length, changes.length)
  expectEqual('the same plan', isSamePlan(plan, makePlan(changes, snapshot)), true)
  for (const step of plan.steps) {
    expectEqual('a step that can be stored', isStoredStep(structuredClone(step)), true)
    isVerifiable(step.change, snapshot)
  }
  summarize(plan.steps)
  consequencesOf(plan)
  confirmationOf(plan, snapshot)
  configsToCompare(plan.steps, snapshot)
  const contents = [...snapshot.configs].map(([name, config]) => [name, config?.content] as const)
  impactOf(plan.steps, snapshot, new Map(contents))
  const sent = plan.steps.flatMap(({ change, skip }, step) => (skip ? [] : [{ step, change }]))
  const steps = requestsFor(sent).flatMap((request) => request.steps)
  expectEqual(
    'steps in requests',
    steps.toSorted((a, b) => a - b),
    sent.map(({ step }) => step),
  )
}
