import type { Agent } from '../../contract/agents'
import { AgentDashboard } from './AgentDashboard'

/** The charts of an agent, as a tab of its page. */
export function AgentMetricsTab({ agent }: { agent: Agent }) {
  return (
    <AgentDashboard
      key={agent.id}
      agentId={agent.id}
      name={agent.hostname || agent.id}
      cores={agent.machine?.cpu?.cores ?? null}
      since={agent.create_time}
      runners={agent.runners}
    />
  )
}
