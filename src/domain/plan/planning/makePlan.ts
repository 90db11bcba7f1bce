import { newNameProblem } from '../../../contract/names'
import { kindOf } from '../kinds/kindOf'
import type { Effect } from '../model/assessment'
import type { Change } from '../model/changes'
import type { Plan, Step } from '../model/plan'
import type { PlanSnapshot } from '../model/snapshot'

/**
 * The plan of these changes, according to a snapshot; pure. Tags and configs that the plan itself creates are treated as
 * present in the other steps.
 */
export function makePlan(changes: readonly Change[], snapshot: PlanSnapshot): Plan {
  const effects = new Map<string, Effect>()
  const snapshotAfterCreation = withCreated(changes, snapshot)
  const steps = changes.map((requested): Step => {
    const kind = kindOf(requested)
    const change = kind.complete?.(requested, snapshot) ?? requested
    const assessment = kind.assess(change, isCreation(change) ? snapshot : snapshotAfterCreation)
    const { target, before, after, skip } = assessment
    const step = { change, target, before, after, warnings: assessment.warnings }
    if (skip) return { ...step, warnings: [], skip }
    for (const effect of assessment.effects) addEffect(effects, effect)
    return { ...step, inverse: kind.inverse(change, snapshot) }
  })
  return { steps, effects: [...effects.values()] }
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
      JSON.stringify(change) === JSON.stringify(other.change)
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
