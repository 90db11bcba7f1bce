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
 * - unseen: the change was not visible within the time limit, because its agent is offline or could not be read; also
 *   where no answer of the server came (`shownOutcome`)
 * - requested: the server accepted the request, and no read can tell the result
 * - restarting, restarted: an agent that was asked to upgrade went offline, and came back
 * - refusedButDone: the server refused the request, and a read shows the change all the same
 * - noEffect: no answer of the server came, and the change was not visible within the time limit
 * - restored: a runner was deleted and its replacement did not appear; its former content was assigned again
 * - runnerLost: a runner was deleted, and neither its replacement nor its former content runs
 * - heldBack: the request was not sent, because what it deletes is not replaced yet
 * - moved: the request was not sent, because somebody else has changed the object since the plan was made
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
  'moved',
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
  moved: 'unsent',
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

/**
 * Whether an answer with this HTTP status comes from a gateway that got none from the server, so that the request may have
 * arrived: 408, 502 to 504, and those of large content networks (520 to 527, 598, 599).
 */
export const isGatewayStatus = (status: number): boolean =>
  status === 408 ||
  (status >= 502 && status <= 504) ||
  (status >= 520 && status <= 527) ||
  (status >= 598 && status <= 599)

/**
 * The outcome as it is called on screen. A step that was not seen is called accepted only where the server accepted it.
 * @param hasError whether its request had an error instead of an answer
 */
export const shownOutcome = (outcome: Outcome, hasError: boolean): Outcome =>
  outcome === 'unseen' && hasError ? 'lost' : outcome

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
