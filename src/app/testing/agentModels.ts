import papa from 'papaparse'
import { expectEqual, expectReadable, format } from './expectations'
import type { Agent } from '../../contract/agents'
import type { Page } from '../../contract/list'
import { isUnread } from '../../contract/partlyRead'
import { byMeaning } from '../../domain/tagOrder'
import { digestOffline } from '../../domain/drift/digest'
import type { Change } from '../../domain/plan/model/changes'
import { agentSnapshotOf, emptySnapshot } from '../../domain/plan/model/snapshot'
import { ipsOf, macsOf } from '../../domain/agents/addresses'
import { agentFields, fieldValue } from '../../features/agents/exportFields'
import { exportParts } from '../../features/agents/exportFile'
import { toListedAgent } from '../../domain/agents/listedAgent'
import { localFilterPredicate, systemsOf } from '../../features/agents/localFilterPredicate'
import { countStates, pageOfAgents, sortAgents } from '../../features/agents/sortAgents'
import { countTags } from '../../features/agents/tagEdits'
import { distinctNames } from '../../features/metrics/distinctNames'
import { planModel } from './planModel'

/** The name of a model and what makes it; it throws where the model breaks a promise. */
export type Model = readonly [name: string, make: () => unknown]

/** All that pages make of a page of agents. */
export function agentModels(page: Page<Agent>): Model[] {
  const { rows } = page
  const listed = rows.map(toListedAgent)
  const fields = agentFields.map(({ key }) => key)
  return [
    ['agents: cells', () => rows.forEach(readAgent)],
    [
      'agents: order',
      () => {
        for (const sort of ['hostname', 'ip', 'state', 'create_time'] as const)
          for (const order of ['ascend', 'descend'] as const) {
            expectEqual('sorted agents', sortAgents(listed, { sort, order }).length, rows.length)
            pageOfAgents(listed, { sort, order, page: 1, size: 2 })
          }
      },
    ],
    [
      'agents: filters',
      () => {
        const filters = { untagged: true, idle: true, failing: true, os: 'linux', address: '10.' }
        const context = { failing: null, bulkSearch: null }
        listed.filter(localFilterPredicate({ ...filters, search: 'web 01' }, context))
        systemsOf(listed)
        countStates(listed)
        countTags(listed)
        distinctNames(
          listed.map(({ hostname }) => hostname),
          12,
        )
      },
    ],
    [
      'agents: CSV',
      async () => {
        const text = (await exportParts('csv', listed, fields, [...fields])).join('')
        const { data, errors } = papa.parse<string[]>(text.trim(), { newline: '\r\n' })
        expectEqual('errors of the CSV', errors.length, 0)
        expectEqual('lines of the CSV', data.length, rows.length + 1)
        for (const cells of data) {
          expectEqual('cells of a line', cells.length, fields.length)
          const evaluated = cells.find((cell) => /^\s*[=+\-@]/.test(cell))
          expectEqual('an evaluated cell', evaluated, undefined)
        }
      },
    ],
    [
      'agents: JSON',
      async () => {
        const text = (await exportParts('json', listed, fields, [...fields])).join('')
        const read: unknown = JSON.parse(text)
        expectEqual('agents of the JSON', Array.isArray(read) && read.length, rows.length)
        listed.forEach((agent) => fields.forEach((field) => fieldValue(agent, field)))
      },
    ],
    ['agents: drift', () => rows.map(digestOffline)],
    [
      'agents: plans',
      () => {
        const snapshot = emptySnapshot()
        for (const agent of rows) snapshot.agents.set(agent.id, agentSnapshotOf(agent))
        snapshot.tags.set('web', { name: 'web', note: '', configs: ['a'], agents: new Set() })
        const changes = rows.flatMap(({ id: agent }): Change[] => [
          { kind: 'addTag', agent, tag: 'web' },
          { kind: 'removeTag', agent, tag: 'db' },
          { kind: 'removeAgent', agent },
          { kind: 'upgradeAgent', agent },
        ])
        planModel(changes, snapshot)
      },
    ],
  ]
}

/** What a row and the page of an agent show. */
function readAgent(agent: Agent): void {
  const { machine, create_time: at } = agent
  byMeaning(agent.tags)
  for (const place of ['tags', 'runners', 'machine.memory']) isUnread(agent, place)
  if (at !== null) expectReadable(format.dateTime(at), format.ago(at, 1.79e12))
  if (machine?.boot_time) expectReadable(format.ago(machine.boot_time, 1.79e12))
  for (const amount of [machine?.memory, ...(machine?.disk ?? []).map(({ size }) => size)])
    if (amount != null) expectReadable(format.bytes(amount))
  for (const amount of Object.values(machine?.cpu ?? {}))
    if (typeof amount === 'number') expectReadable(format.number(amount))
  ipsOf(toListedAgent(agent))
  macsOf(toListedAgent(agent))
}
