import { newNameProblem } from '../../../contract/names'
import { kindOf } from '../kinds/kindOf'
import type { Effect, Warning } from '../model/assessment'
import type { Change } from '../model/changes'
import { agentDeletions } from '../model/summary'
import type { Plan, Step } from '../model/plan'
import type { PlanSnapshot } from '../model/snapshot'
import { writeJson } from '../../../lib/json/losslessJson'
import { isSameRequest, pendingKey, type PendingChanges } from './pendingChanges'

/**
 * The plan of these changes, according to a snapshot; pure. Tags and configs that the plan itself creates are treated as
 * present in the other steps.
 * @param pending what earlier plans have sent and nobody has seen yet: it may still change what the snapshot shows
 */
export function makePlan(
  changes: readonly Change[],
  snapshot: PlanSnapshot,
  pending: PendingChanges = new Map(),
): Plan {
  const effects = new Map<string, Effect>()
  const snapshotAfterCreation = withCreated(changes, snapshot)
  const steps = changes.map((requested): Step => {
    const kind = kindOf(requested)
    const completed = kind.complete?.(requested, snapshot) ?? requested
    const assessment = kind.assess(
      completed,
      isCreation(completed) ? snapshot : snapshotAfterCreation,
    )
    const { target, before, after, runners } = assessment
    const earlier = pending.get(pendingKey(completed))
    const isOpposed = earlier !== undefined && !isSameRequest(earlier, completed)
    const isRepeated = assessment.skip === 'already' && (completed.repeat === true || isOpposed)
    const change = isRepeated ? { ...completed, repeat: true as const } : completed
    const skip = isRepeated ? undefined : assessment.skip
    const warnings = new Set<Warning>(assessment.warnings)
    if (isRepeated) warnings.add('repeats')
    else if (earlier) warnings.add(isOpposed ? 'pending' : 'again')
    const step = {
      ...{ change, target, before, after, warnings: [...warnings] },
      ...(runners !== undefined && { runners }),
    }
    if (skip) return { ...step, warnings: [], skip }
    for (const effect of assessment.effects) addEffect(effects, effect)
    return { ...step, inverse: kind.inverse(change, snapshot) }
  })
  return { steps: withIds(steps), effects: [...effects.values()] }
}

/** Adds the id to targets that are deleted, and to agents that have hostname and address in common with another one. */
function withIds(steps: Step[]): Step[] {
  const agents = new Map<string, Set<string>>()
  const keyOf = ({ target: { name, sub } }: Step) => `${name}\n${sub}`
  for (const step of steps) {
    if (!('agent' in step.change)) continue
    const key = keyOf(step)
    agents.set(key, (agents.get(key) ?? new Set()).add(step.change.agent))
  }
  return steps.map((step) => {
    const { change, target } = step
    if (!('agent' in change) || change.agent === target.name || change.agent === target.sub)
      return step
    const isDeleted = agentDeletions.has(change.kind)
    const hasTwin = (agents.get(keyOf(step))?.size ?? 0) > 1
    return isDeleted || hasTwin ? { ...step, target: { ...target, id: change.agent } } : step
  })
}

/** Whether two plans make the same changes to objects in the same state. */
export const isSamePlan = (a: Plan, b: Plan): boolean =>
  a.steps.length === b.steps.length &&
  a.steps.every(({ change, skip, before }, i) => {
    const other = b.steps[i]
    return (
      other !== undefined &&
      skip === other.skip &&
      before.is === other.before.is &&
      before.value === other.before.value &&
      writeJson(change) === writeJson(other.change)
    )
  })

function addEffect(effects: Map<string, Effect>, effect: Effect) {
  const key = `${effect.is}\n${effect.config}`
  const sum = effects.get(key)
  effects.set(key, sum ? { ...sum, agents: sum.agents + effect.agents } : effect)
}

const isCreation = ({ kind }: Change) => kind === 'createTag' || kind === 'createConfig'

/** The snapshot after the plan has created its tags and configs. A name that cannot be created is left out. */
function withCreated(changes: readonly Change[], snapshot: PlanSnapshot): PlanSnapshot {
  if (!changes.some(isCreation)) return snapshot
  const tags = new Map(snapshot.tags)
  const configs = new Map(snapshot.configs)
  for (const change of changes) {
    if (change.kind === 'createTag') {
      const { tag: name, note, configs: tagConfigs } = change
      if (tags.get(name) === null && !newNameProblem('tagName', name))
        tags.set(name, { name, note, configs: tagConfigs, agents: new Set() })
    } else if (change.kind === 'createConfig') {
      const { config: name, note, tags: configTags, content } = change
      if (configs.get(name) === null && !newNameProblem('configName', name))
        configs.set(name, { name, note, tags: configTags, content, at: null })
    }
  }
  return { ...snapshot, tags, configs }
}
