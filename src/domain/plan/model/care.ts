import type { ChangeKind } from './changes'
import type { Plan } from './plan'
import type { Effect, Skip, Warning } from './assessment'

/** What needs care in a plan, counted. */
export interface PlanConsequences {
  changing: number
  already: number
  /** skipped for another reason than that it is so already */
  skipped: number
  skips: [Skip, number][]
  warnings: [Warning, number][]
  /** kinds of changes that cannot be taken back, and how many of the steps are such */
  permanent: { kinds: ChangeKind[]; steps: number }
  /** most agents first */
  effects: Effect[]
}

/** Gathers, in one pass over the steps. */
export function consequencesOf({ steps, effects }: Plan): PlanConsequences {
  const skips = new Map<Skip, number>()
  const warnings = new Map<Warning, number>()
  const kinds = new Set<ChangeKind>()
  let changing = 0
  let permanent = 0
  for (const { change, skip, warnings: own, inverse } of steps) {
    if (skip) {
      skips.set(skip, (skips.get(skip) ?? 0) + 1)
      continue
    }
    changing += 1
    for (const warning of own) warnings.set(warning, (warnings.get(warning) ?? 0) + 1)
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
