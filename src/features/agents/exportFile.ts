import { toCsv } from '../../lib/text/csv'
import { fileTime } from '../../lib/time/fileTime'
import { inSlices } from '../../lib/async/inSlices'
import { fieldOf, type AgentField } from './fields'
import type { ListedAgent } from './listed'

export const exportFormats = ['csv', 'json'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** Agents as the parts of a file. `titles` are those of the fields, for the header of a table. */
export const exportParts = (
  format: ExportFormat,
  agents: readonly ListedAgent[],
  fields: readonly AgentField[],
  titles: string[],
): Promise<string[]> =>
  format === 'csv'
    ? toCsv(titles, agents, (agent) => fields.map((key) => fieldOf(agent, key)))
    : toJson(agents, fields)

export const typeOf = (format: ExportFormat) =>
  format === 'csv' ? 'text/csv;charset=utf-8' : 'application/json'

/** An array of objects, one a line. Their members are named like the columns of the list, in every language. */
async function toJson(agents: readonly ListedAgent[], fields: readonly AgentField[]) {
  const parts = await inSlices(agents, (slice, from) =>
    slice
      .map((agent, index) => {
        const row = Object.fromEntries(fields.map((key) => [key, fieldOf(agent, key)]))
        return (from + index > 0 ? ',\n' : '') + JSON.stringify(row)
      })
      .join(''),
  )
  return ['[\n', ...parts, '\n]\n']
}

/** "agents-prod-2026-11-23T1402Z.csv". `at` is Unix ms, the time of the data. */
export function exportName(
  format: ExportFormat,
  { serverId, at, partial }: { serverId: string; at: number; partial: boolean },
): string {
  const server = serverId.replace(/[^\w.-]+/g, '_')
  const parts = ['agents', ...(server === 'default' ? [] : [server]), fileTime(at)]
  return [...parts, ...(partial ? ['partial'] : [])].join('-') + `.${format}`
}
