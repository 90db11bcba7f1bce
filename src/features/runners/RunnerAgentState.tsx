import { useQuery } from '@tanstack/react-query'
import { query } from '../../api/query'
import { agents } from '../../contract/agents'
import { listProblem } from '../../contract/names'
import { AgentStateLabel } from '../../common/resources/AgentStateLabel'
import { findAgent, agentByIdInput } from '../../common/resources/agentById'

/** The state of a runner's agent, which the API's list of runners does not contain. Empty until it is read. */
export function RunnerAgentState({ id }: { id: string }) {
  const { data } = useQuery({
    ...query(agents.list, agentByIdInput(id)),
    staleTime: 60_000,
    enabled: listProblem(id) === null,
  })
  const agent = findAgent(data, id)
  return agent && <AgentStateLabel state={agent.state} />
}
