import { useQuery } from '@tanstack/react-query'
import { query } from '../../api/query'
import { agents } from '../../contract/agents'
import { listProblem } from '../../contract/names'
import { AgentStateMark } from '../../fleet/AgentStateMark'

/** The state of a runner's agent, which the list of runners does not bring. Nothing while it is not known. */
export function AgentState({ id }: { id: string }) {
  const { data } = useQuery({
    ...query(agents.list, { query: { id, page: 1, size: 20 } }),
    staleTime: 60_000,
    enabled: listProblem(id) === null,
  })
  const agent = data?.rows.find((agent) => agent.id === id)
  return agent && <AgentStateMark state={agent.state} />
}
