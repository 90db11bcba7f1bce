import { encodeUriPart } from '../../../lib/text/uriPart'
import { pathProblem, listProblem } from '../../../contract/names'
import { agents } from '../../../contract/agents'
import { tags } from '../../../contract/tags'
import type { ChangeOf } from '../model/changes'
import type { PlanSnapshot, AgentSnapshot } from '../model/snapshot'
import type { Effect, StepAssessment, Warning } from '../model/assessment'
import { agentTarget, maxChangesPerBody, type Kinds, type Needs } from './kind'

type Pair = ChangeOf<'addTag' | 'removeTag'>

const needs = ({ agent, tag }: Pair): Needs => ({ agents: [agent], tags: [tag] })
const verifyNeeds = ({ tag }: Pair): Needs => ({ tags: [tag] })

function assessMembership(
  { agent: id, tag: name }: Pair,
  snapshot: PlanSnapshot,
  adding: boolean,
): StepAssessment {
  const agent = snapshot.agents.get(id)
  const tag = snapshot.tags.get(name)
  const assessment: StepAssessment = {
    target: agentTarget(id, agent, name),
    before: { is: adding ? 'without' : 'with' },
    after: { is: adding ? 'with' : 'without' },
    warnings: [],
    effects: [],
  }
  if (pathProblem('tagName', name)) return { ...assessment, skip: 'unfit' }
  // A tag that the same plan creates is in the snapshot already (see `makePlan`).
  if (tag === null) return { ...assessment, skip: adding ? 'missing' : 'already' }
  const has = tag?.agents.has(id) ?? agent?.tags.includes(name)
  if (has === adding) return { ...assessment, before: assessment.after, skip: 'already' }
  if (agent === null) return { ...assessment, before: { is: 'gone' }, skip: 'gone' }
  if (!agent || !tag) return { ...assessment, before: { is: 'text' }, skip: 'unread' }
  return {
    ...assessment,
    warnings: connectionWarnings(agent),
    effects: tag.configs.map((config) =>
      adding ? appearEffect(config, agent) : removalEffect(config, agent, name, snapshot),
    ),
  }
}

/** Warns of an agent that is not online: the change applies when it reconnects. */
export function connectionWarnings({ state }: AgentSnapshot): Warning[] {
  if (state === 'online') return []
  return [state === 'register' ? 'registered' : 'offline']
}

/** The effect of a config that an agent gets by a tag. */
export const appearEffect = (config: string, agent: AgentSnapshot): Effect => ({
  is: agent.runners.includes(config) ? 'runs' : 'appear',
  config,
  agents: 1,
})

/**
 * The effect of a config that an agent loses with a tag. The server does not guarantee that it deletes the runner with
 * the last tag that brings the config.
 */
export const removalEffect = (
  config: string,
  agent: AgentSnapshot,
  tag: string,
  snapshot: PlanSnapshot,
): Effect => ({
  is: agent.tags.some((name) => name !== tag && snapshot.tags.get(name)?.configs.includes(config))
    ? 'stays'
    : 'mayGo',
  config,
  agents: 1,
})

/** Adding tags to agents and removing them: one request carries many agents of one tag. */
export const membershipKinds: Pick<Kinds, 'addTag' | 'removeTag'> = {
  addTag: {
    wave: 1,
    needs,
    verifyNeeds,
    assess: (change, snapshot) => assessMembership(change, snapshot, true),
    inverse: ({ tag, agent }) => [{ kind: 'removeTag', tag, agent }],
    batchKey: ({ tag }) => tag,
    batchLimit: () => ({ count: maxChangesPerBody }),
    label: ({ tag }) => `POST /tags/${encodeUriPart(tag)}/agentids`,
    send: (call, changes) =>
      call(tags.addAgents, {
        params: { tagName: changes[0]?.tag ?? '' },
        body: { agent_ids: changes.map(({ agent }) => agent) },
      }),
  },
  removeTag: {
    wave: 1,
    needs: (change) => ({ ...needs(change), otherTags: true }),
    verifyNeeds,
    assess: (change, snapshot) => assessMembership(change, snapshot, false),
    inverse: ({ tag, agent }) => [{ kind: 'addTag', tag, agent }],
    // An id that a list in the query cannot hold needs the endpoint with the agent in its path.
    batchKey: ({ tag, agent }) => (listProblem(agent) ? `${tag}\n${agent}` : tag),
    batchLimit: ({ tag, agent }) => ({
      path: `/tags/${encodeUriPart(tag)}/agentids/batch?agentids=`,
      name: agent,
    }),
    label: ({ tag }) => `DELETE /tags/${encodeUriPart(tag)}/agentids/batch`,
    send: (call, changes) => {
      const [{ tag: tagName, agent: agentId } = { tag: '', agent: '' }] = changes
      if (listProblem(agentId)) return call(agents.removeTag, { params: { agentId, tagName } })
      const agentids = changes.map(({ agent }) => agent)
      return call(tags.removeAgents, { params: { tagName }, query: { agentids } })
    },
  },
}
