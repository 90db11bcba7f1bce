import type { Change } from '../plan/model/changes'

/** Ordered by urgency: the classes that need action come first. */
export const driftClasses = [
  'missing',
  'outdated',
  'edited',
  'stopped',
  'noConfig',
  'pending',
  'unknown',
  'inSync',
] as const
export type DriftClass = (typeof driftClasses)[number]

/** The facts about one config on one agent. null: the fact could not be read, or the server does not say. */
export interface DriftEvidence {
  /** Whether the server lists a runner of it. */
  runner: boolean
  /** Whether the server lists the config. */
  config: boolean | null
  /** the state of the runner, as the server names it; '' without one */
  state: string
  /** Whether the runner and the config have equal content, in the normal form. */
  same: boolean | null
  /** Whether a user of this browser ignores the difference between the two. */
  ignored: boolean
  /** Whether the config was saved later than the version that the runner reports. */
  newer: boolean | null
  /** Whether the config was saved so recently that its runners may not have the content yet. */
  fresh: boolean
  online: boolean | null
  /** Whether a tag of the agent brings the config. The API does not record direct assignments. */
  tagged: boolean
}

/** The kind of change that brings a runner in sync. */
export type Remedy = 'assignConfig' | 'renewRunner' | 'startRunner' | 'removeRunner'

interface Rule {
  reason: string
  is: DriftClass
  /** The facts that must hold. Facts that are not named are ignored. */
  when: Partial<Omit<DriftEvidence, 'state'>> & { state?: 'running' | 'stopped' | 'other' }
  /** absent where no change is possible or needed */
  remedy?: Remedy
}

/**
 * The rules that classify drift: the first rule that holds applies. `reason` is also the key of its text.
 *
 * - Content decides. Times tell only who changed the content: if the config is not newer than the version that the
 *   runner reports, the content was changed on the host.
 * - A difference that a user ignores for the config leaves the runner in sync, with a reason of its own.
 * - The server needs time to send content to the runners. For a while after a save, a runner with other content is not
 *   outdated and a runner that does not exist yet is not missing.
 * - An agent that is not online gets the change when it reconnects, and nothing can be done until then. It is pending
 *   for as long as it is offline; as outdated it could never be reconciled. Content that was changed on the host stays
 *   `edited`.
 * - A stopped runner is stopped, whatever its content is. Its content counts once it is started.
 * - The API does not record configs that were assigned to an agent directly, so a deleted runner of such a config cannot
 *   be detected. Only a runner that a tag should have brought is missing.
 * - `PUT /configs/:name/config` sends content to all runners at once. One runner gets the content only when it is
 *   deleted and its config is assigned again (`renewRunner`), which loses its reading position.
 */
export const driftRules = [
  // a runner without a config
  { reason: 'configUnread', is: 'unknown', when: { runner: true, config: null } },
  {
    reason: 'noConfig',
    is: 'noConfig',
    when: { runner: true, config: false },
    remedy: 'removeRunner',
  },
  // no runner, although a tag brings the config
  { reason: 'missingConfigUnread', is: 'unknown', when: { runner: false, config: null } },
  { reason: 'tagConfigMissing', is: 'unknown', when: { runner: false, config: false } },
  { reason: 'runnerPending', is: 'pending', when: { runner: false, fresh: true } },
  { reason: 'runnerPendingOffline', is: 'pending', when: { runner: false, online: false } },
  { reason: 'missingAgentUnread', is: 'unknown', when: { runner: false, online: null } },
  {
    reason: 'noRunner',
    is: 'missing',
    when: { runner: false, tagged: true },
    remedy: 'assignConfig',
  },
  // a runner and its config
  { reason: 'unknownState', is: 'unknown', when: { state: 'other' } },
  { reason: 'notRunning', is: 'stopped', when: { state: 'stopped' }, remedy: 'startRunner' },
  { reason: 'contentUnread', is: 'unknown', when: { same: null } },
  { reason: 'sameContent', is: 'inSync', when: { same: true } },
  // different content
  { reason: 'ignoredDifference', is: 'inSync', when: { same: false, ignored: true } },
  { reason: 'contentPending', is: 'pending', when: { fresh: true } },
  { reason: 'changedOnHost', is: 'edited', when: { newer: false }, remedy: 'renewRunner' },
  { reason: 'contentPendingOffline', is: 'pending', when: { online: false } },
  { reason: 'agentUnread', is: 'unknown', when: { online: null } },
  { reason: 'undated', is: 'outdated', when: { newer: null }, remedy: 'renewRunner' },
  { reason: 'notApplied', is: 'outdated', when: {}, remedy: 'renewRunner' },
] as const satisfies readonly Rule[]

export type DriftReason = (typeof driftRules)[number]['reason']

/** The reason of the first rule that holds. */
export const reasonOf = (evidence: DriftEvidence): DriftReason =>
  (driftRules.find(({ when }) => holds(when, evidence)) ?? ruleOf('notApplied')).reason

export const classOf = (reason: DriftReason): DriftClass => ruleOf(reason).is

/** The kind of change that removes the drift of this reason; null: no change does. */
export const remedyOf = (reason: DriftReason): Remedy | null => {
  const rule: Rule = ruleOf(reason)
  return rule.remedy ?? null
}

/** The changes that bring a runner in sync: one or none. */
export function reconcileChanges({ reason, agent, config }: DriftedRunner): Change[] {
  const kind = remedyOf(reason)
  return kind ? [{ kind, agent, config }] : []
}

interface DriftedRunner {
  reason: DriftReason
  /** id */
  agent: string
  /** name */
  config: string
}

function holds({ state, ...when }: Rule['when'], evidence: DriftEvidence): boolean {
  if (state && state !== stateOf(evidence.state)) return false
  return facts.every((fact) => when[fact] === undefined || when[fact] === evidence[fact])
}

const facts = ['runner', 'config', 'same', 'ignored', 'newer', 'fresh', 'online', 'tagged'] as const

const ruleOf = (reason: DriftReason) =>
  driftRules.find((rule) => rule.reason === reason) ?? driftRules[driftRules.length - 1]!

const stateOf = (state: string) => (state === 'running' || state === 'stopped' ? state : 'other')
