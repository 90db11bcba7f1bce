import { agents } from '../../../contract/agents'
import { listProblem } from '../../../contract/names'
import { packagesFor } from '../model/packages'
import type { PlanSnapshot } from '../model/snapshot'
import type { StepAssessment } from '../model/assessment'
import { agentTarget, maxChangesPerBody, type Kinds, type Needs } from './kind'
import { connectionWarnings } from './membership'

const needs = ({ agent }: { agent: string }): Needs => ({ agents: [agent] })

function baseAssessment(id: string, snapshot: PlanSnapshot): StepAssessment {
  const agent = snapshot.agents.get(id)
  return {
    target: agentTarget(id, agent),
    before: agent ? { is: 'agent', value: agent.state } : { is: agent === null ? 'gone' : 'text' },
    after: { is: 'gone' },
    ...(agent === undefined && { skip: 'unread' }),
    ...(listProblem(id) && { skip: 'unfit' }),
    warnings: [],
    effects: [],
  }
}

/** Changes of an agent itself. Neither can be undone. */
export const agentKinds: Pick<Kinds, 'removeAgent' | 'upgradeAgent'> = {
  removeAgent: {
    wave: 1,
    needs,
    verifyNeeds: needs,
    assess({ agent: id }, snapshot) {
      const assessment = baseAssessment(id, snapshot)
      const agent = snapshot.agents.get(id)
      if (assessment.skip) return assessment
      return agent ? assessment : { ...assessment, skip: 'already' }
    },
    inverse: () => 'restart',
    batchKey: () => '',
    batchLimit: ({ agent }) => ({ path: '/agents/batch?id=', name: agent }),
    label: () => 'DELETE /agents/batch',
    send: (call, changes) =>
      call(agents.remove, { query: { id: changes.map(({ agent }) => agent) } }),
  },
  upgradeAgent: {
    wave: 1,
    needs: ({ agent }) => ({ agents: [agent], releases: true }),
    verifyNeeds: needs,
    assess({ agent: id }, snapshot) {
      const assessment: StepAssessment = {
        ...baseAssessment(id, snapshot),
        after: { is: 'requested' },
      }
      const agent = snapshot.agents.get(id)
      if (assessment.skip) return assessment
      if (!agent) return { ...assessment, skip: 'gone' }
      const packages = snapshot.releases && packagesFor(agent, snapshot.releases)
      if (packages?.length === 0) return { ...assessment, skip: 'noPackage' }
      return {
        ...assessment,
        warnings: [...connectionWarnings(agent), ...(packages ? [] : ['platform' as const])],
      }
    },
    unrepeatable: true,
    // The API does not tell which version an agent has.
    verify: () => null,
    inverse: () => 'upgrade',
    batchKey: () => '',
    batchLimit: () => ({ count: maxChangesPerBody }),
    label: () => 'POST /agents/upgrade',
    send: (call, changes) =>
      call(agents.upgrade, { body: { agent_ids: changes.map(({ agent }) => agent), tags: [] } }),
  },
}
