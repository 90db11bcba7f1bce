import { agents } from '../../../contract/agents'
import { listProblem } from '../../../contract/names'
import { packagesFor } from '../model/packages'
import type { PlanSnapshot } from '../model/snapshot'
import type { StepAssessment } from '../model/assessment'
import { mostInBody, type Kinds } from './kind'
import { careOf } from './membership'

const needs = ({ agent }: { agent: string }) => ({ agents: [agent] })

function sightOf(id: string, known: PlanSnapshot): StepAssessment {
  const agent = known.agents.get(id)
  return {
    target: { name: agent?.hostname || id, sub: agent?.ip || id, object: '' },
    before: agent ? { is: 'agent', value: agent.state } : { is: agent === null ? 'gone' : 'text' },
    after: { is: 'gone' },
    ...(agent === undefined && { skip: 'unread' }),
    ...(listProblem(id) && { skip: 'unfit' }),
    warnings: [],
    effects: [],
  }
}

/** What can be done to an agent itself. Neither can be taken back. */
export const agentKinds: Pick<Kinds, 'removeAgent' | 'upgradeAgent'> = {
  removeAgent: {
    wave: 1,
    needs,
    proof: needs,
    look({ agent: id }, known) {
      const sight = sightOf(id, known)
      const agent = known.agents.get(id)
      if (sight.skip) return sight
      return agent ? sight : { ...sight, skip: 'already' }
    },
    inverse: () => 'restart',
    group: () => '',
    room: ({ agent }) => ({ path: '/agents/batch?id=', name: agent }),
    label: () => 'DELETE /agents/batch',
    send: (call, changes) =>
      call(agents.remove, { query: { id: changes.map(({ agent }) => agent) } }),
  },
  upgradeAgent: {
    wave: 1,
    needs: ({ agent }) => ({ agents: [agent], releases: true }),
    proof: needs,
    look({ agent: id }, known) {
      const sight: StepAssessment = { ...sightOf(id, known), after: { is: 'requested' } }
      const agent = known.agents.get(id)
      if (sight.skip) return sight
      if (!agent) return { ...sight, skip: 'gone' }
      const packages = known.releases && packagesFor(agent, known.releases)
      if (packages?.length === 0) return { ...sight, skip: 'noPackage' }
      return { ...sight, warnings: [...careOf(agent), ...(packages ? [] : ['platform' as const])] }
    },
    // No request tells which version an agent has.
    happened: () => null,
    inverse: () => 'upgrade',
    group: () => '',
    room: () => ({ most: mostInBody }),
    label: () => 'POST /agents/upgrade',
    send: (call, changes) =>
      call(agents.upgrade, { body: { agent_ids: changes.map(({ agent }) => agent), tags: [] } }),
  },
}
