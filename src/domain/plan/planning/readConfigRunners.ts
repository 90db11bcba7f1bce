import { listProblem } from '../../../contract/names'
import { runnerKey, runners } from '../../../contract/runners'
import {
  configAgentsOf,
  configRunnerOf,
  runnerSnapshotOf,
  type ConfigRunner,
  type PlanSnapshot,
} from '../model/snapshot'
import { forEachLimited, listReader, readAgentStates, type ReadOptions } from './read'

/** Adds the runners of these configs and the states of their agents to the snapshot. Skips configs with very many. */
export async function readConfigAgents(
  names: readonly string[],
  snapshot: PlanSnapshot,
  options: ReadOptions,
) {
  const readable = names.filter(
    (name) => !listProblem(name) && (snapshot.runnerCounts.get(name) ?? 0) <= maxConfigAgents,
  )
  const read = listReader(
    runners.list,
    (row, page) => runnerSnapshotOf(row, page.agents),
    ({ agent, config }) => runnerKey(agent, config),
    snapshot.runners,
    options,
  )
  await forEachLimited(readable, (name) => read({ name }))
  await readAgentStates(configAgentsOf(new Set(readable), snapshot), snapshot, options)
}

/**
 * Adds all runners of these configs to the snapshot, with the content that they run. Resolves without those of a config
 * whose list cannot be read completely.
 */
export async function readConfigRunners(
  names: readonly string[],
  snapshot: PlanSnapshot,
  options: ReadOptions,
) {
  await forEachLimited(
    names.filter((name) => !snapshot.configRunners.has(name)),
    async (name) => {
      const found = new Map<string, (ConfigRunner & { config: string }) | null>()
      const read = listReader(
        runners.list,
        (row) => ({ ...configRunnerOf(row), config: row.name }),
        ({ agent, config }) => runnerKey(agent, config),
        found,
        options,
      )
      // The search finds a name that the filter cannot hold.
      const filter = listProblem(name) ? { search: name } : { name }
      if (!(await read({ ...filter, agents: false }))) return
      const ofConfig = [...found.values()].filter((one) => one?.config === name)
      snapshot.configRunners.set(
        name,
        ofConfig.flatMap((one) => one ?? []),
      )
    },
  )
}

/** runners of one config; more would take over ten requests */
const maxConfigAgents = 2_000
