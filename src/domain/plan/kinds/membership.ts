import { pathProblem, listProblem } from '../../../contract/names'
import { agents } from '../../../contract/agents'
import { tags } from '../../../contract/tags'
import type { ChangeOf } from '../model/changes'
import type { PlanSnapshot, KnownAgent } from '../model/snapshot'
import type { Effect, StepAssessment, Warning } from '../model/assessment'
import { mostInBody, type Kinds } from './kind'

type Pair = ChangeOf<'addTag' | 'removeTag'>

const needs = ({ agent, tag }: Pair) => ({ agents: [agent], tags: [tag] })
const proof = ({ tag }: Pair) => ({ tags: [tag] })

function lookAt(
  { agent: id, tag: name }: Pair,
  known: PlanSnapshot,
  adding: boolean,
): StepAssessment {
  const agent = known.agents.get(id)
  const tag = known.tags.get(name)
  const sight: StepAssessment = {
    target: { name: agent?.hostname || id, sub: agent?.ip || id, object: name },
    before: { is: adding ? 'without' : 'with' },
    after: { is: adding ? 'with' : 'without' },
    warnings: [],
    effects: [],
  }
  if (pathProblem('tagName', name)) return { ...sight, skip: 'unfit' }
  // A tag that is made by the same plan is not there yet.
  if (tag === null) return { ...sight, skip: adding ? 'missing' : 'already' }
  const has = tag?.agents.has(id) ?? agent?.tags.includes(name)
  if (has === adding) return { ...sight, before: sight.after, skip: 'already' }
  if (agent === null) return { ...sight, before: { is: 'gone' }, skip: 'gone' }
  if (!agent || !tag) return { ...sight, before: { is: 'text' }, skip: 'unread' }
  return {
    ...sight,
    warnings: careOf(agent),
    effects: tag.configs.map((config) =>
      adding ? coming(config, agent) : going(config, agent, name, known),
    ),
  }
}

export function careOf({ state }: KnownAgent): Warning[] {
  if (state === 'online') return []
  return [state === 'register' ? 'registered' : 'offline']
}

export const coming = (config: string, agent: KnownAgent): Effect => ({
  is: agent.runners.includes(config) ? 'runs' : 'appear',
  config,
  agents: 1,
})

/** The server does not promise that a runner goes with the last tag that brings it. */
export const going = (
  config: string,
  agent: KnownAgent,
  tag: string,
  known: PlanSnapshot,
): Effect => ({
  is: agent.tags.some((name) => name !== tag && known.tags.get(name)?.configs.includes(config))
    ? 'stays'
    : 'mayGo',
  config,
  agents: 1,
})

/** Putting tags on agents and taking them off: many agents of one tag at once. */
export const membershipKinds: Pick<Kinds, 'addTag' | 'removeTag'> = {
  addTag: {
    wave: 1,
    needs,
    proof,
    look: (change, known) => lookAt(change, known, true),
    inverse: ({ tag, agent }) => [{ kind: 'removeTag', tag, agent }],
    group: ({ tag }) => tag,
    room: () => ({ most: mostInBody }),
    label: ({ tag }) => `POST /tags/${encodeURIComponent(tag)}/agentids`,
    send: (call, changes) =>
      call(tags.addAgents, {
        params: { tagName: changes[0]?.tag ?? '' },
        body: { agent_ids: changes.map(({ agent }) => agent) },
      }),
  },
  removeTag: {
    wave: 1,
    needs: (change) => ({ ...needs(change), otherTags: true }),
    proof,
    look: (change, known) => lookAt(change, known, false),
    inverse: ({ tag, agent }) => [{ kind: 'addTag', tag, agent }],
    // An id that no list can hold goes through the path of its agent.
    group: ({ tag, agent }) => (listProblem(agent) ? `${tag}\n${agent}` : tag),
    room: ({ tag, agent }) => ({
      path: `/tags/${encodeURIComponent(tag)}/agentids/batch?agentids=`,
      name: agent,
    }),
    label: ({ tag }) => `DELETE /tags/${encodeURIComponent(tag)}/agentids/batch`,
    send: (call, changes) => {
      const [{ tag: tagName, agent: agentId } = { tag: '', agent: '' }] = changes
      if (listProblem(agentId)) return call(agents.removeTag, { params: { agentId, tagName } })
      const agentids = changes.map(({ agent }) => agent)
      return call(tags.removeAgents, { params: { tagName }, query: { agentids } })
    },
  },
}
