import { toCsv } from '../../../lib/text/csv'
import { download, fileTimestamp } from '../../../lib/browser/download'
import type { PlanSnapshot } from '../model/snapshot'
import type { Plan } from '../model/plan'

/** Downloads the agents that a plan deletes as CSV, because nothing else keeps them. @returns the name of the file */
export async function exportDeletedAgents(
  { steps }: Plan,
  snapshot: PlanSnapshot,
  at: number,
): Promise<string> {
  const agents = steps.flatMap(({ change, skip }) => {
    const agent = change.kind === 'removeAgent' && !skip && snapshot.agents.get(change.agent)
    return agent ? [agent] : []
  })
  const header = ['id', 'hostname', 'ip', 'state', 'tags', 'runners']
  const lines = await toCsv(header, agents, ({ id, hostname, ip, state, tags, runners }) => [
    id,
    hostname,
    ip,
    state,
    tags,
    runners,
  ])
  const file = `deleted-agents-${fileTimestamp(at)}.csv`
  download(file, 'text/csv;charset=utf-8', lines)
  return file
}
