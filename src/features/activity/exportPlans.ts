import type { Entry } from '../../domain/plan/store/journal'
import { outcomeOf } from '../../domain/plan/model/outcomes'
import type { Step } from '../../domain/plan/model/plan'
import { withoutSecrets } from '../../domain/plan/store/withoutSecrets'

/** One line of JSON a plan, its steps and what came of each inside. Times as ISO text. */
export function planLine({ head, progress }: Entry, steps: readonly Step[]): string {
  const { id, createdAt, note, origin, summary, effects } = head
  const { phase, startedAt, sentAt, endedAt, interrupted } = progress
  return JSON.stringify({
    id,
    at: iso(createdAt),
    note,
    origin,
    summary,
    effects,
    phase,
    interrupted,
    startedAt: iso(startedAt),
    lastAnswerAt: iso(sentAt),
    endedAt: iso(endedAt),
    steps: steps
      .map(withoutSecrets)
      .map(({ change, target, before, after, skip, warnings }, i) => ({
        change,
        target,
        before,
        after,
        skip,
        warnings,
        outcome: outcomeOf(progress.codes[i]),
        error: progress.errors[(progress.errorOf[i] ?? 0) - 1],
      })),
  })
}

const iso = (at: number) => (at ? new Date(at).toISOString() : null)
