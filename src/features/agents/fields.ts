import type { Cell } from '../../lib/text/csv'
import { ipsOf, macsOf } from './addresses'
import type { ListedAgent } from './listed'
import { kernelName, systemName } from './machine'

/** What can be exported of an agent. Keys are those of the list's columns, titles stand in its catalogue. */
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
    value: ({ create_time: at }) => at !== null && new Date(at).toISOString(),
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
] as const satisfies readonly { key: string; title: string; value: (agent: ListedAgent) => Loose }[]

type Loose = Cell | undefined | false

export type AgentField = (typeof agentFields)[number]['key']

/** The value of a field; nothing is null. */
export function fieldOf(agent: ListedAgent, key: AgentField): Cell {
  const field = agentFields.find((one) => one.key === key)
  const value: Loose = field?.value(agent)
  return value === undefined || value === false || value === '' ? null : value
}

/** The key of the title of a field, with its unit where it has one. */
export const titleOf = (key: AgentField) => agentFields.find((one) => one.key === key)!.title

/** All fields, those of the columns shown first and in their order. */
export function orderedFields(shown: readonly string[]): AgentField[] {
  const keys = agentFields.map(({ key }) => key)
  const first = shown.flatMap((key) => keys.find((one) => one === key) ?? [])
  return [...new Set([...first, ...keys])]
}
