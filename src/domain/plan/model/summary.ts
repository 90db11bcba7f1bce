import type { ChangeKind } from './changes'
import type { Step } from './plan'

/** The summary of a plan, from which its title is made in any language. */
export interface PlanSummary {
  kinds: ChangeKind[]
  /** steps that change something */
  changing: number
  /** steps in all */
  total: number
  /** agents that are changed */
  agents: number
  /** the config, tag or target (with its id where it is needed) if it is the same in all steps; '' otherwise */
  config: string
  tag: string
  target: string
  /** steps that cannot be undone */
  permanent: number
  /** the names of the config that the plan renames; absent where it renames none */
  renamed?: { from: string; to: string }
}

/** Summarizes the steps that change something, or all steps where none does. */
export function summarize(steps: readonly Step[]): PlanSummary {
  const changing = steps.filter(({ skip }) => !skip)
  const relevant = changing.length > 0 ? changing : steps
  const agents = new Set(
    relevant.flatMap(({ change }) => ('agent' in change ? [change.agent] : [])),
  )
  const renamed = renamedConfig(relevant)
  return {
    kinds: [...new Set(relevant.map(({ change }) => change.kind))],
    changing: changing.length,
    total: steps.length,
    agents: agents.size,
    config: single(relevant.map(({ change }) => ('config' in change ? change.config : ''))) ?? '',
    tag: single(relevant.map(({ change }) => ('tag' in change ? change.tag : ''))) ?? '',
    target: single(relevant.map(targetName)) ?? '',
    permanent: changing.filter(({ inverse }) => typeof inverse === 'string').length,
    ...(renamed && { renamed }),
  }
}

/** A plan renames a config if it creates one and deletes another one. */
function renamedConfig(steps: readonly Step[]): PlanSummary['renamed'] {
  const namesOf = (kind: 'createConfig' | 'deleteConfig') =>
    steps.flatMap(({ change }) => (change.kind === kind ? [change.config] : []))
  const [created, deleted] = [namesOf('createConfig'), namesOf('deleteConfig')]
  const [[to], [from]] = [created, deleted]
  const isOne = created.length === 1 && deleted.length === 1
  return isOne && from !== undefined && to !== undefined ? { from, to } : undefined
}

/** The kinds that delete an agent or a runner: their targets are named with their ids everywhere. */
export const agentDeletions: ReadonlySet<ChangeKind> = new Set<ChangeKind>([
  'removeAgent',
  'removeRunner',
  'renewRunner',
])

/** The name of a target, with its id where the name does not suffice. */
function targetName({ change, target }: Step): string {
  const { name } = target
  if (!('agent' in change) || change.agent === name) return name
  return target.id || agentDeletions.has(change.kind) ? `${name} (${change.agent})` : name
}

/** The value, if all are the same. */
function single<Value>(values: readonly Value[]): Value | undefined {
  const [first] = values
  return values.every((value) => value === first) ? first : undefined
}
