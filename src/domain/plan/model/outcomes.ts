/**
 * The outcome of a step. The journal stores its index in this list, so new outcomes are added at the end.
 *
 * - skipped: the step changes nothing
 * - unsent, cancelled: no request has carried the step; for a cancelled one, none will
 * - sent: the request is under way
 * - accepted: the server accepted the request; the change is not visible yet
 * - lost: no answer of the server came, so the change may have happened
 * - refused: the server refused the request, and no read shows the change
 * - confirmed: a read shows the change
 * - contradicted: the server accepted the request, and the change was not visible within the time limit
 * - unseen: the change was not visible within the time limit, because its agent is offline or could not be read
 * - requested: the server accepted the request, and no read can tell the result
 * - restarting, restarted: an agent that was asked to upgrade went offline, and came back
 * - refusedButDone: the server refused the request, and a read shows the change all the same
 * - noEffect: no answer of the server came, and the change was not visible within the time limit
 * - restored: a runner was deleted and its replacement did not appear; its former content was assigned again
 * - runnerLost: a runner was deleted, and neither its replacement nor its former content runs
 * - heldBack: the request was not sent, because what it deletes is not replaced yet
 */
export const outcomes = [
  'skipped',
  'unsent',
  'sent',
  'accepted',
  'lost',
  'refused',
  'confirmed',
  'contradicted',
  'unseen',
  'requested',
  'restarting',
  'restarted',
  'cancelled',
  'refusedButDone',
  'noEffect',
  'restored',
  'runnerLost',
  'heldBack',
] as const
export type Outcome = (typeof outcomes)[number]

/** The groups of outcomes by which the results are filtered. */
export const outcomeGroups = [
  'confirmed',
  'despiteError',
  'failed',
  'pending',
  'requested',
  'unsent',
  'skipped',
] as const
export type OutcomeGroup = (typeof outcomeGroups)[number]

export const outcomeGroupOf: Record<Outcome, OutcomeGroup> = {
  skipped: 'skipped',
  unsent: 'unsent',
  cancelled: 'unsent',
  heldBack: 'unsent',
  sent: 'pending',
  accepted: 'pending',
  lost: 'pending',
  unseen: 'pending',
  refused: 'failed',
  contradicted: 'failed',
  noEffect: 'failed',
  restored: 'failed',
  runnerLost: 'failed',
  confirmed: 'confirmed',
  refusedButDone: 'despiteError',
  requested: 'requested',
  restarting: 'requested',
  restarted: 'confirmed',
}

export const codeOf = (outcome: Outcome): number => outcomes.indexOf(outcome)
export const outcomeOf = (code: number | undefined): Outcome => outcomes[code ?? 1] ?? 'unsent'

/** Counts the steps of each group. */
export function countOutcomes(codes: Uint8Array): Record<OutcomeGroup, number> {
  const counts = {
    confirmed: 0,
    despiteError: 0,
    failed: 0,
    pending: 0,
    requested: 0,
    unsent: 0,
    skipped: 0,
  }
  for (const code of codes) counts[outcomeGroupOf[outcomeOf(code)]] += 1
  return counts
}
