import type { ChangeKind } from './changes'
import type { Plan } from './plan'
import type { Effect, Skip, Warning } from './assessment'

/** Everything in a plan that the user should know before applying it, with counts. */
export interface PlanConsequences {
  /** steps that change something */
  changing: number
  /** steps that are skipped because the object is in the requested state already */
  already: number
  /** steps that are skipped for another reason */
  skipped: number
  skips: [Skip, number][]
  warnings: [Warning, number][]
  /** the kinds of changes that cannot be undone, and the count of their steps */
  permanent: { kinds: ChangeKind[]; steps: number }
  /** the effect on the most agents first */
  effects: Effect[]
}

/** Collects the consequences in one pass over the steps. */
export function consequencesOf({ steps, effects }: Plan): PlanConsequences {
  const skips = new Map<Skip, number>()
  const warnings = new Map<Warning, number>()
  const kinds = new Set<ChangeKind>()
  let changing = 0
  let permanent = 0
  for (const { change, skip, warnings: stepWarnings, inverse } of steps) {
    if (skip) {
      skips.set(skip, (skips.get(skip) ?? 0) + 1)
      continue
    }
    changing += 1
    for (const warning of stepWarnings) warnings.set(warning, (warnings.get(warning) ?? 0) + 1)
    if (typeof inverse !== 'string') continue
    permanent += 1
    kinds.add(change.kind)
  }
  const already = skips.get('already') ?? 0
  return {
    changing,
    already,
    skipped: steps.length - changing - already,
    skips: [...skips],
    warnings: [...warnings],
    permanent: { kinds: [...kinds], steps: permanent },
    effects: [...effects].sort((a, b) => b.agents - a.agents),
  }
}
