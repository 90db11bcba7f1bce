import { toCsv } from '../../lib/text/csv'
import { fieldValue, type AgentField } from './exportFields'
import { mapInSlices } from '../../lib/async/runInSlices'
import { fileTimestamp } from '../../lib/browser/download'
import type { ListedAgent } from '../../domain/agents/listedAgent'

export const exportFormats = ['csv', 'json'] as const
export type ExportFormat = (typeof exportFormats)[number]

/**
 * Builds a file of agents, as parts to be joined.
 * @param titles the header of a table, one for each field
 */
export const exportParts = (
  format: ExportFormat,
  agents: readonly ListedAgent[],
  fields: readonly AgentField[],
  titles: string[],
): Promise<string[]> =>
  format === 'csv'
    ? toCsv(titles, agents, (agent) => fields.map((key) => fieldValue(agent, key)))
    : toJson(agents, fields)

/** The MIME type of a format. */
export const mimeTypeOf = (format: ExportFormat) =>
  format === 'csv' ? 'text/csv;charset=utf-8' : 'application/json'

/** An array of objects, one in each line. Their keys are those of the columns, in every language. */
async function toJson(agents: readonly ListedAgent[], fields: readonly AgentField[]) {
  const parts = await mapInSlices(agents, (slice, from) =>
    slice
      .map((agent, index) => {
        const row = Object.fromEntries(fields.map((key) => [key, fieldValue(agent, key)]))
        return (from + index > 0 ? ',\n' : '') + JSON.stringify(row)
      })
      .join(''),
  )
  return ['[\n', ...parts, '\n]\n']
}

/** A file name like "agents-prod-2026-11-23T1402Z.csv". `at` is the time of the data, Unix ms. */
export function exportName(
  format: ExportFormat,
  { serverId, at, partial }: { serverId: string; at: number; partial: boolean },
): string {
  const server = serverId.replace(/[^\w.-]+/g, '_')
  const parts = ['agents', ...(server === 'default' ? [] : [server]), fileTimestamp(at)]
  return [...parts, ...(partial ? ['partial'] : [])].join('-') + `.${format}`
}
