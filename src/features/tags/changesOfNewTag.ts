import type { Change } from '../../domain/plan/model/changes'

interface NewTag {
  name: string
  note: string
  configs: string[]
  /** ids */
  agents: string[]
}

/** First the tag with its configs, then one agent after the other: so each tells how it fared. */
export const changesOfNewTag = ({ name: tag, note, configs, agents }: NewTag): Change[] => [
  { kind: 'createTag', tag, note, configs },
  ...agents.map((agent): Change => ({ kind: 'addTag', tag, agent })),
]
