/**
 * How a step fares. Their places in this list are what the journal keeps: new ones go to its end.
 *
 * - skipped: there was nothing to do, or nothing that could be done
 * - unsent, cancelled: no request has carried it; cancelled ones never will
 * - sent: its request is on its way
 * - accepted: the server said yes; nothing shows yet
 * - lost: no answer came, so it may have happened
 * - refused: the server said no
 * - confirmed: read again, it is as planned
 * - contradicted: the server said yes, and within the time limit nothing came of it
 * - unseen: not visible within the time limit, for a reason: its agent is offline, or it could not be read
 * - requested: accepted, and no request can tell what came of it
 * - restarting, restarted: an agent that was asked to upgrade was seen to go, and to come back
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
] as const
export type Outcome = (typeof outcomes)[number]

/** What operators sort results by. */
export const groups = ['confirmed', 'failed', 'pending', 'requested', 'unsent', 'skipped'] as const
export type Group = (typeof groups)[number]

export const groupOf: Record<Outcome, Group> = {
  skipped: 'skipped',
  unsent: 'unsent',
  cancelled: 'unsent',
  sent: 'pending',
  accepted: 'pending',
  lost: 'pending',
  unseen: 'pending',
  refused: 'failed',
  contradicted: 'failed',
  confirmed: 'confirmed',
  requested: 'requested',
  restarting: 'requested',
  restarted: 'confirmed',
}

export const codeOf = (outcome: Outcome): number => outcomes.indexOf(outcome)
export const outcomeOf = (code: number | undefined): Outcome => outcomes[code ?? 1] ?? 'unsent'

/** The steps of each group, counted. */
export function countGroups(codes: Uint8Array): Record<Group, number> {
  const counts = { confirmed: 0, failed: 0, pending: 0, requested: 0, unsent: 0, skipped: 0 }
  for (const code of codes) counts[groupOf[outcomeOf(code)]] += 1
  return counts
}
