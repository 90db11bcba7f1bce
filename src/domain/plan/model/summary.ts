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
  /** the config, tag or target if it is the same in all steps; '' otherwise */
  config: string
  tag: string
  target: string
  /** steps that cannot be undone */
  permanent: number
}

/** Summarizes the steps that change something, or all steps where none does. */
export function summarize(steps: readonly Step[]): PlanSummary {
  const changing = steps.filter(({ skip }) => !skip)
  const relevant = changing.length > 0 ? changing : steps
  const agents = new Set(
    relevant.flatMap(({ change }) => ('agent' in change ? [change.agent] : [])),
  )
  return {
    kinds: [...new Set(relevant.map(({ change }) => change.kind))],
    changing: changing.length,
    total: steps.length,
    agents: agents.size,
    config: single(relevant.map(({ change }) => ('config' in change ? change.config : ''))) ?? '',
    tag: single(relevant.map(({ change }) => ('tag' in change ? change.tag : ''))) ?? '',
    target: single(relevant.map(({ target }) => target.name)) ?? '',
    permanent: changing.filter(({ inverse }) => typeof inverse === 'string').length,
  }
}

/** The value, if all are the same. */
function single<Value>(values: readonly Value[]): Value | undefined {
  const [first] = values
  return values.every((value) => value === first) ? first : undefined
}
