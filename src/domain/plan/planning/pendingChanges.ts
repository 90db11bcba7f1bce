import { sameJson } from '../../../lib/json/json'
import type { Change, ChangeKind } from '../model/changes'
import { outcomeOf, type Outcome } from '../model/outcomes'
import type { Step } from '../model/plan'
import type { PlanProgress } from '../runner/applyPlan'
import type { PlanRunner } from '../runner/planRunner'
import { withoutChangeSecrets } from '../store/journal'
import { mayComeAfterRefusal, waitsForAgent } from './followUp'

/** By `pendingKey`: the last change that earlier plans sent, where its effect was not seen. */
export type PendingChanges = ReadonlyMap<string, Change>

/** The same for all changes of one object: of a runner, a tag of an agent, a config, a tag, or an agent itself. */
export function pendingKey(change: Change): string {
  const agent = 'agent' in change ? change.agent : ''
  const config = 'config' in change ? change.config : ''
  const tag = 'tag' in change ? change.tag : ''
  return JSON.stringify([agent, config, tag])
}

/** Whether two changes ask for the same. */
export const isSameRequest = (a: Change, b: Change): boolean =>
  sameJson(comparable(a), comparable(b))

const comparable = (change: Change) => ({
  ...withoutChangeSecrets(change),
  opened: undefined,
  base: undefined,
  repeat: undefined,
})

/** Outcomes after which a change may still take effect. */
const isPending = new Set<Outcome>([
  ...(['sent', 'accepted', 'lost', 'unseen'] as const),
  ...(['contradicted', 'noEffect', 'requested', 'restarting'] as const),
])

/** Outcomes of steps that changed nothing and never will. */
const isWithoutEffect = new Set<Outcome>(['skipped', 'cancelled', 'heldBack', 'moved', 'refused'])

/**
 * ms for which a change that was not seen may still take effect on an agent that was connected. On other agents it takes
 * effect when they reconnect, whenever that is.
 */
const onlineLimitMs = 3_600_000

/**
 * What earlier plans have sent to the objects of these changes and nobody has seen yet. Of several changes of one object
 * the last one counts. Plans that another tab applies count too.
 * @param now Unix ms
 */
export async function pendingChanges(
  { get, open }: Pick<PlanRunner, 'get' | 'open'>,
  changes: readonly Change[],
  now: number,
): Promise<PendingChanges> {
  const wanted = new Set(changes.map(pendingKey))
  const kinds = new Set(changes.flatMap(({ kind }) => relatedKinds(kind)))
  const { entries } = get()
  const related = entries.filter(({ head }) => head.summary.kinds.some((kind) => kinds.has(kind)))
  // The plans before the oldest one with an open step have nothing to say.
  const last = related.findLastIndex(({ progress }) =>
    progress.codes.some((code) => mayBePending(progress, outcomeOf(code))),
  )
  const found = new Map<string, Change | null>()
  for (const { head } of related.slice(0, last + 1)) {
    const plan = await open(head.id)
    if (plan) collect(plan, wanted, found, now)
  }
  return new Map([...found].flatMap(([key, change]) => (change ? [[key, change] as const] : [])))
}

function collect(
  { steps, progress }: { steps: readonly Step[]; progress: PlanProgress },
  wanted: ReadonlySet<string>,
  found: Map<string, Change | null>,
  now: number,
) {
  for (const [i, step] of steps.entries()) {
    const key = pendingKey(step.change)
    const outcome = outcomeOf(progress.codes[i])
    const isOpen =
      mayBePending(progress, outcome) &&
      (outcome !== 'refused' || mayComeAfterRefusal({ steps, progress }, i))
    if (!wanted.has(key) || found.has(key) || (!isOpen && isWithoutEffect.has(outcome))) continue
    const isTimely = waitsForAgent(step) || now - progress.sentAt < onlineLimitMs
    found.set(key, isOpen && isTimely ? step.change : null)
  }
}

/** A plan that is being applied will still send what it has not sent. */
const mayBePending = ({ phase }: PlanProgress, outcome: Outcome) =>
  isPending.has(outcome) || outcome === 'refused' || (outcome === 'unsent' && phase === 'applying')

/** The kinds that change the same objects as this kind. */
const relatedKinds = (kind: ChangeKind): readonly ChangeKind[] =>
  families.find((family) => family.includes(kind)) ?? [kind]

const families: readonly (readonly ChangeKind[])[] = [
  [
    ...(['startRunner', 'stopRunner', 'resetRunner', 'removeRunner'] as const),
    ...(['assignConfig', 'renewRunner'] as const),
  ],
  ['addTag', 'removeTag'],
  ['giveConfig', 'dropConfig'],
  ['createTag', 'noteTag', 'deleteTag'],
  ['createConfig', 'saveConfig', 'deleteConfig'],
  ['removeAgent', 'upgradeAgent'],
]
