import type { Cell } from '../../lib/text/csv'
import { ipsOf, macsOf } from '../../domain/agents/addresses'
import type { ListedAgent } from '../../domain/agents/listedAgent'
import { kernelName, systemName } from '../../domain/agents/machine'
import { isoTime } from '../../lib/time/isoTime'

/** The fields that can be exported. Keys are those of the list's columns; titles are keys of the `agents` catalogue. */
export const agentFields = [
  { key: 'hostname', title: 'columns.hostname', value: ({ hostname }) => hostname },
  { key: 'state', title: 'columns.state', value: ({ state }) => state },
  { key: 'ip', title: 'columns.address', value: ({ ip }) => ip },
  { key: 'tags', title: 'columns.tags', value: ({ tags }) => tags },
  { key: 'runners', title: 'columns.runners', value: ({ runners }) => runners },
  { key: 'os', title: 'columns.os', value: ({ machine }) => machine && systemName(machine) },
  { key: 'cores', title: 'columns.cores', value: ({ machine }) => machine?.cpu?.cores },
  /** bytes */
  { key: 'memory', title: 'fields.memory', value: ({ machine }) => machine?.memory },
  {
    key: 'create_time',
    title: 'columns.created',
    value: ({ create_time: at }) => at !== null && isoTime(at),
  },
  { key: 'id', title: 'columns.id', value: ({ id }) => id },
  { key: 'addresses', title: 'columns.addresses', value: ipsOf },
  { key: 'macs', title: 'columns.macs', value: macsOf },
  {
    key: 'kernel',
    title: 'columns.kernel',
    value: ({ machine }) => machine && kernelName(machine),
  },
  { key: 'arch', title: 'columns.arch', value: ({ machine }) => machine?.arch },
  { key: 'cpu', title: 'columns.cpu', value: ({ machine }) => machine?.cpu?.model },
  { key: 'cpus', title: 'fields.cpus', value: ({ machine }) => machine?.cpu?.count },
  { key: 'mhz', title: 'fields.mhz', value: ({ machine }) => machine?.cpu?.mhz },
  {
    key: 'ownHostname',
    title: 'detail.machineHostname',
    value: ({ machine }) => machine?.hostname,
  },
] as const satisfies readonly {
  key: string
  title: string
  value: (agent: ListedAgent) => OptionalCell
}[]

type OptionalCell = Cell | undefined | false

/** The key of a field. */
export type AgentField = (typeof agentFields)[number]['key']

/** The value of a field; null where it is missing or ''. */
export function fieldValue(agent: ListedAgent, key: AgentField): Cell {
  const field = agentFields.find((one) => one.key === key)
  const value: OptionalCell = field?.value(agent)
  return value === undefined || value === false || value === '' ? null : value
}

/** The text key of a field's title, which names its unit where it has one. */
export const fieldTitleKey = (key: AgentField) => agentFields.find((one) => one.key === key)!.title

/** All fields: first those of the columns shown, in the order of the columns. */
export function orderedFields(shown: readonly string[]): AgentField[] {
  const keys = agentFields.map(({ key }) => key)
  const first = shown.flatMap((key) => keys.find((one) => one === key) ?? [])
  return [...new Set([...first, ...keys])]
}
