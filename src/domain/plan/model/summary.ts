import type { ChangeKind } from './changes'
import type { Step } from './plan'

/** What a plan is about, short enough for a title in any language. */
export interface Summary {
  kinds: ChangeKind[]
  /** steps that change something */
  changing: number
  /** steps in all */
  total: number
  /** agents that are changed */
  agents: number
  /** the one config, tag or thing that all of it is about; '' where there are several, or none */
  config: string
  tag: string
  target: string
  /** steps that cannot be taken back */
  permanent: number
}

/** Steps that change nothing count where all of them do. */
export function summarize(steps: readonly Step[]): Summary {
  const changing = steps.filter(({ skip }) => !skip)
  const about = changing.length > 0 ? changing : steps
  const agents = new Set(about.flatMap(({ change }) => ('agent' in change ? [change.agent] : [])))
  return {
    kinds: [...new Set(about.map(({ change }) => change.kind))],
    changing: changing.length,
    total: steps.length,
    agents: agents.size,
    config: single(about.map(({ change }) => ('config' in change ? change.config : ''))) ?? '',
    tag: single(about.map(({ change }) => ('tag' in change ? change.tag : ''))) ?? '',
    target: single(about.map(({ target }) => target.name)) ?? '',
    permanent: changing.filter(({ inverse }) => typeof inverse === 'string').length,
  }
}

/** The value that all of them are. */
function single<Value>(values: readonly Value[]): Value | undefined {
  const [first] = values
  return values.every((value) => value === first) ? first : undefined
}
