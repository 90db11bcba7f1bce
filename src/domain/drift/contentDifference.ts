import { diffConfigs, type ConfigChange, type SectionChanges } from '../../contract/configDiff'
import {
  normalConfig,
  normalRules,
  sameConfig,
  withoutLearnedSchema,
} from '../../contract/normalConfig'
import { contentOf, draftOf } from '../../contract/configDraft'
import { isRecord, valueAt, type Path } from '../../lib/json/json'

/** Differences of the texts that are none of the content, and the rule that says so. */
export interface UncountedDifference {
  /** the name of a rule of `normalRules`, or `learnedHeader` */
  rule: string
  changes: ConfigChange[]
}

/** What is different between the content that is assigned and the content that runs. */
export interface ContentDifference {
  same: boolean
  /** both contents in the normal form, which the paths of `sections` lead into */
  assigned: unknown
  running: unknown
  /** from assigned to running; empty where both are the same content */
  sections: SectionChanges[]
  uncounted: UncountedDifference[]
}

/** Stands for the header that a csv parser learned from its data, which is no rule of the normal form. */
export const learnedHeader = 'learned csv header'

/** Compares the content of a config with the content that a runner of it runs. */
export function compareContents(assigned: unknown, running: unknown): ContentDifference {
  const [a, b] = [normalConfig(assigned), normalConfig(running)]
  const best = [
    { assigned: a, running: b },
    { assigned: withoutLearnedSchema(a), running: b },
    { assigned: a, running: withoutLearnedSchema(b) },
  ]
    .map((pair) => ({ ...pair, changes: changesBetween(pair.assigned, pair.running) }))
    .reduce((least, one) => (one.changes.length < least.changes.length ? one : least))
  const learned = changesBetween(a, b).filter((change) => !hasRelated(best.changes, change))
  return {
    same: sameConfig(assigned, running),
    assigned: best.assigned,
    running: best.running,
    sections: diffConfigs(best.assigned, best.running, { exact: true }),
    uncounted: [
      ...uncountedIn(assigned, running),
      ...(learned.length > 0 ? [{ rule: learnedHeader, changes: learned }] : []),
    ],
  }
}

/**
 * The same sections for the eye: where one side spells out a default, which the normal form leaves out, it is shown as that
 * value. Not for ignoring: the kind of a change would depend on how the default is written.
 * @param assigned the contents as they are written
 */
export const withWrittenValues = (
  sections: readonly SectionChanges[],
  assigned: unknown,
  running: unknown,
): SectionChanges[] =>
  sections.map(({ name, changes }) => ({
    name,
    changes: changes.map((change): ConfigChange => {
      const { path, kind } = change
      // The two sides may have an item of a list at different places.
      if (path.some((step) => typeof step === 'number')) return change
      const [before, after] = [valueAt(assigned, path), valueAt(running, path)]
      if (kind === 'added' && before != null) return { ...change, kind: 'changed', before }
      if (kind === 'removed' && after != null) return { ...change, kind: 'changed', after }
      return change
    }),
  }))

/** Applies the rules one by one; a rule explains each difference that disappears with it. */
function uncountedIn(assigned: unknown, running: unknown): UncountedDifference[] {
  if (!isRecord(assigned) || !isRecord(running)) return []
  const drafts = [draftOf(assigned), draftOf(running)] as const
  let open = changesBetween(assigned, running)
  return normalRules.flatMap(({ name, apply }) => {
    if (open.length === 0) return []
    drafts.forEach(apply)
    const left = changesBetween(contentOf(drafts[0]), contentOf(drafts[1]))
    const changes = open.filter((change) => !hasRelated(left, change))
    open = left
    return changes.length > 0 ? [{ rule: name, changes }] : []
  })
}

const changesBetween = (a: unknown, b: unknown): ConfigChange[] =>
  diffConfigs(a, b, { exact: true }).flatMap(({ changes }) => changes)

/** Whether a change is at the same path as one of the others, inside one or around one. */
const hasRelated = (others: readonly ConfigChange[], { path }: ConfigChange): boolean =>
  others.some((other) => startsWith(path, other.path) || startsWith(other.path, path))

const startsWith = (path: Path, start: Path): boolean => start.every((step, i) => path[i] === step)
