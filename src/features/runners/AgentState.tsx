import { useQuery } from '@tanstack/react-query'
import { query } from '../../api/query'
import { agents } from '../../contract/agents'
import { listProblem } from '../../contract/names'
import { AgentStateLabel } from '../../common/resources/AgentStateLabel'
import { agentIn, agentParams } from '../../common/resources/agentById'

/** The state of a runner's agent, which the list of runners does not bring. Nothing while it is not known. */
export function AgentState({ id }: { id: string }) {
  const { data } = useQuery({
    ...query(agents.list, agentParams(id)),
    staleTime: 60_000,
    enabled: listProblem(id) === null,
  })
  const agent = agentIn(data, id)
  return agent && <AgentStateLabel state={agent.state} />
}
