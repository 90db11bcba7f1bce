import type { ChangeKind } from '../model/changes'
import { outcomeGroupOf, outcomeOf } from '../model/outcomes'
import type { StepError } from '../runner/applyPlan'

interface Entry {
  head: { createdAt: number; summary: { kinds: readonly ChangeKind[] } }
  progress: { codes: Uint8Array; errors: readonly StepError[] }
}

/**
 * The kinds of changes that the server forbids this account, with its words: of a plan of one kind it refused every step, and
 * one with 403. Where only some objects are forbidden, others may still be changed.
 * @param since plans before this time, in Unix ms, belong to an earlier session
 */
export function forbiddenKinds(entries: readonly Entry[], since: number): Map<ChangeKind, string> {
  const found = new Map<ChangeKind, string>()
  for (const { head, progress } of entries) {
    const [kind, ...others] = head.summary.kinds
    const refusal = progress.errors.find(({ status }) => status === 403)
    if (!kind || others.length > 0 || !refusal || head.createdAt < since) continue
    const isRefused = (code: number) =>
      ['failed', 'unsent', 'skipped'].includes(outcomeGroupOf[outcomeOf(code)])
    if (progress.codes.every(isRefused))
      found.set(kind, [refusal.code, refusal.message].filter(Boolean).join(': '))
  }
  return found
}
