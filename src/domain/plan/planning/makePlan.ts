import { newNameProblem } from '../../../contract/names'
import { kindOf } from '../kinds/kindOf'
import type { Effect } from '../model/assessment'
import type { Change } from '../model/changes'
import type { Plan, Step } from '../model/plan'
import type { PlanSnapshot } from '../model/snapshot'

/** What the changes would do to what was read; pure. Changes that a step of the same plan prepares are planned as if it had happened. */
export function makePlan(changes: readonly Change[], known: PlanSnapshot): Plan {
  const effects = new Map<string, Effect>()
  const coming = upcoming(changes, known)
  const steps = changes.map((planned): Step => {
    const kind = kindOf(planned)
    const change = kind.complete?.(planned, known) ?? planned
    const sight = kind.look(change, creates(change) ? known : coming)
    const { target, before, after, skip } = sight
    const step = { change, target, before, after, warnings: sight.warnings }
    if (skip) return { ...step, warnings: [], skip }
    for (const effect of sight.effects) add(effects, effect)
    return { ...step, inverse: kind.inverse(change, known) }
  })
  return { steps, effects: [...effects.values()] }
}

/** Whether a plan that was made anew does the same to the same things. */
export const isSame = (a: Plan, b: Plan): boolean =>
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

function add(effects: Map<string, Effect>, effect: Effect) {
  const name = `${effect.is}\n${effect.config}`
  const known = effects.get(name)
  effects.set(name, known ? { ...known, agents: known.agents + effect.agents } : effect)
}

const creates = ({ kind }: Change) => kind === 'createTag' || kind === 'createConfig'

/** What will be known once the tags and configs that the plan creates are there. */
function upcoming(changes: readonly Change[], known: PlanSnapshot): PlanSnapshot {
  if (!changes.some(creates)) return known
  const tags = new Map(known.tags)
  const configs = new Map(known.configs)
  for (const change of changes) {
    // One that cannot be made will not be there either.
    if (change.kind === 'createTag') {
      const { tag: name, note, configs: brought } = change
      const makes = tags.get(name) === null && !newNameProblem('tagName', name)
      if (makes) tags.set(name, { name, note, configs: brought, agents: new Set() })
    } else if (change.kind === 'createConfig') {
      const { config: name, note, tags: worn, content } = change
      const makes = configs.get(name) === null && !newNameProblem('configName', name)
      if (makes) configs.set(name, { name, note, tags: worn, content, at: null })
    }
  }
  return { ...known, tags, configs }
}
