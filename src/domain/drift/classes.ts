import type { Change } from '../plan/model/changes'

/** From what needs hands to what is as it was meant. */
export const driftClasses = [
  'missing',
  'outdated',
  'edited',
  'stopped',
  'orphan',
  'settling',
  'unknown',
  'inStep',
] as const
export type DriftClass = (typeof driftClasses)[number]

/** What is known of one config on one agent; null: it could not be read, or the server does not say. */
export interface Evidence {
  /** Whether the server lists a runner of it. */
  runner: boolean
  /** Whether the server lists the config. */
  config: boolean | null
  /** the runner's, as it came */
  state: string
  /** Whether both hold the same content, in its normal form. */
  same: boolean | null
  /** Whether the config was saved after what the runner says that it runs. */
  newer: boolean | null
  /** Whether there was a save so lately that not all of the runners may have it yet. */
  fresh: boolean
  online: boolean | null
  /** Whether a tag of the agent brings the config. How else it came there the API does not tell. */
  tagged: boolean
}

/** What brings one of a class in step. */
export type Remedy = 'handOut' | 'renewRunner' | 'startRunner' | 'removeRunner'

interface Rule {
  reason: string
  is: DriftClass
  /** What has to be so; what is not named may be anything. */
  when: Partial<Omit<Evidence, 'state'>> & { state?: 'running' | 'stopped' | 'other' }
  /** Nothing can be done about it, or nothing needs to be, without one. */
  remedy?: Remedy
}

/**
 * The one place that decides: the first rule that holds counts. `reason` is also the key of its words.
 *
 * - Content decides. Times only tell who changed it: where the config is not newer than what the runner says it runs,
 *   the other content came from somewhere else than the config, so from the host.
 * - A push takes time. For a while after a config was saved nothing that differs is counted as outdated, and nothing
 *   that is not there yet as missing.
 * - An agent that is not online follows when it is back, and there is nothing to do about it until then. It settles, for
 *   as long as it is away: counted as outdated it would be there for ever. What was changed on its host stays `edited`.
 * - A runner that was stopped runs nothing, whatever content it holds; once it is started its content counts.
 * - Configs handed to an agent directly are recorded nowhere: where such a runner went nobody can tell. Missing is what
 *   a tag should have brought.
 * - `PUT /configs/:name/config` reaches all runners at once. Content gets to one runner only by deleting it and handing
 *   its config out again (`renewRunner`), which forgets its reading position.
 */
export const driftRules = [
  // a runner without a config
  { reason: 'configUnread', is: 'unknown', when: { runner: true, config: null } },
  {
    reason: 'noConfig',
    is: 'orphan',
    when: { runner: true, config: false },
    remedy: 'removeRunner',
  },
  // no runner, though a tag says so
  { reason: 'unreadToCome', is: 'unknown', when: { runner: false, config: null } },
  { reason: 'nothingToCome', is: 'unknown', when: { runner: false, config: false } },
  { reason: 'coming', is: 'settling', when: { runner: false, fresh: true } },
  { reason: 'comesWhenBack', is: 'settling', when: { runner: false, online: false } },
  { reason: 'contactUnreadToCome', is: 'unknown', when: { runner: false, online: null } },
  { reason: 'noRunner', is: 'missing', when: { runner: false, tagged: true }, remedy: 'handOut' },
  // a runner and its config
  { reason: 'oddState', is: 'unknown', when: { state: 'other' } },
  { reason: 'notRunning', is: 'stopped', when: { state: 'stopped' }, remedy: 'startRunner' },
  { reason: 'contentUnread', is: 'unknown', when: { same: null } },
  { reason: 'sameContent', is: 'inStep', when: { same: true } },
  // other content
  { reason: 'pushed', is: 'settling', when: { fresh: true } },
  { reason: 'changedOnHost', is: 'edited', when: { newer: false }, remedy: 'renewRunner' },
  { reason: 'followsWhenBack', is: 'settling', when: { online: false } },
  { reason: 'contactUnread', is: 'unknown', when: { online: null } },
  { reason: 'undated', is: 'outdated', when: { newer: null }, remedy: 'renewRunner' },
  { reason: 'notTaken', is: 'outdated', when: {}, remedy: 'renewRunner' },
] as const satisfies readonly Rule[]

export type DriftReason = (typeof driftRules)[number]['reason']

/** Why this is in the class in which it is. */
export const reasonOf = (evidence: Evidence): DriftReason =>
  (driftRules.find(({ when }) => holds(when, evidence)) ?? ruleOf('notTaken')).reason

export const classOf = (reason: DriftReason): DriftClass => ruleOf(reason).is

/** What brings one in step that is what it is for this reason; null: nothing that a request could do. */
export const remedyOf = (reason: DriftReason): Remedy | null => {
  const rule: Rule = ruleOf(reason)
  return rule.remedy ?? null
}

/** The change that brings it in step, if there is one. */
export function reconcile({ reason, agent, config }: Drifting): Change[] {
  const kind = remedyOf(reason)
  return kind ? [{ kind, agent, config }] : []
}

interface Drifting {
  reason: DriftReason
  /** id */
  agent: string
  /** name */
  config: string
}

function holds({ state, ...when }: Rule['when'], evidence: Evidence): boolean {
  if (state && state !== stateOf(evidence.state)) return false
  return facts.every((fact) => when[fact] === undefined || when[fact] === evidence[fact])
}

const facts = ['runner', 'config', 'same', 'newer', 'fresh', 'online', 'tagged'] as const

const ruleOf = (reason: DriftReason) =>
  driftRules.find((rule) => rule.reason === reason) ?? driftRules[driftRules.length - 1]!

const stateOf = (state: string) => (state === 'running' || state === 'stopped' ? state : 'other')
