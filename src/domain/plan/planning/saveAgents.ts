import { toCsv } from '../../../lib/text/csv'
import { download } from '../../../lib/browser/download'
import { fileTime } from '../../../lib/time/fileTime'
import type { PlanSnapshot } from '../model/snapshot'
import type { Plan } from '../model/plan'

/** Hands out the agents that a plan deletes, as a table: nothing else will remember them. @returns the file's name */
export async function saveAgents(
  { steps }: Plan,
  known: PlanSnapshot,
  at: number,
): Promise<string> {
  const agents = steps.flatMap(({ change, skip }) => {
    const agent = change.kind === 'removeAgent' && !skip && known.agents.get(change.agent)
    return agent ? [agent] : []
  })
  const header = ['id', 'hostname', 'ip', 'state', 'tags', 'runners']
  const parts = await toCsv(header, agents, ({ id, hostname, ip, state, tags, runners }) => [
    id,
    hostname,
    ip,
    state,
    tags,
    runners,
  ])
  const file = `deleted-agents-${fileTime(at)}.csv`
  download(file, 'text/csv;charset=utf-8', parts)
  return file
}
