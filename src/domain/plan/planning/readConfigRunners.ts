import { listProblem } from '../../../contract/names'
import { runnerKey, runners } from '../../../contract/runners'
import {
  configAgentsOf,
  configRunnerOf,
  runnerSnapshotOf,
  type ConfigRunner,
  type PlanSnapshot,
} from '../model/snapshot'
import { scan } from '../../../api/scan'
import { scanPageSize } from '../../../contract/scanWindows'
import { forEachLimited, listReader, readAgentStates, type ReadOptions } from './read'

/**
 * Adds the count of runners of these configs to the snapshot, except where the filter cannot hold the name. Where the
 * server states none that can be right, runners are read until their end or until there are too many.
 */
export const readRunnerCounts = (
  names: readonly string[],
  snapshot: PlanSnapshot,
  { call, signal }: ReadOptions,
): Promise<void> =>
  forEachLimited(
    names.filter((name) => !snapshot.runnerCounts.has(name) && !listProblem(name)),
    async (name) => {
      const query = { ...runners.list.query.parse({}), name, size: 1 }
      const { total, atLeast } = await call(runners.list, { query }, { signal })
      snapshot.runnerCounts.set(name, atLeast ? await countRunners(name, { call, signal }) : total)
    },
  )

async function countRunners(name: string, { call, signal }: ReadOptions): Promise<number> {
  const { rows, complete } = await scan(
    call,
    runners.list,
    { name, agents: false },
    {
      mapRow: ({ agent_id }) => agent_id,
      rowKey: (agent) => agent,
      signal,
      maxPages: maxConfigRunners / scanPageSize,
    },
  )
  signal?.throwIfAborted()
  return complete ? rows.length : Infinity
}

/** Adds the runners of these configs and the states of their agents to the snapshot. Skips configs with very many. */
export async function readConfigAgents(
  names: readonly string[],
  snapshot: PlanSnapshot,
  options: ReadOptions,
) {
  const readable = names.filter(
    (name) => !listProblem(name) && (snapshot.runnerCounts.get(name) ?? 0) <= maxConfigRunners,
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

export interface ConfigRunnersOptions extends ReadOptions {
  /** Reads all runners of a config, however many requests that takes. */
  readAll?: boolean
}

/**
 * Adds the runners of these configs to the snapshot, with the content that they run: all of them, or the first ones of a
 * config with very many. Resolves without those of a config whose list cannot be read.
 */
export async function readConfigRunners(
  names: readonly string[],
  snapshot: PlanSnapshot,
  { call, signal, readAll = false }: ConfigRunnersOptions,
) {
  await forEachLimited(
    names.filter((name) => !snapshot.configRunners.has(name)),
    async (name) => {
      // The search finds a name that the filter cannot hold.
      const filter = listProblem(name) ? { search: name } : { name }
      const {
        rows,
        total,
        complete,
        limited = false,
        failed,
      } = await scan(
        call,
        runners.list,
        { ...filter, agents: false },
        {
          mapRow: (row): ConfigRunner & { config: string } => ({
            ...configRunnerOf(row),
            config: row.name,
          }),
          rowKey: ({ agent, config }) => runnerKey(agent, config),
          signal,
          ...(!readAll && { maxPages: maxConfigRunners / scanPageSize }),
        },
      )
      signal?.throwIfAborted()
      // A search also finds runners of other configs, so its total says nothing.
      if (!complete && !(limited && failed.length === 0 && 'name' in filter)) return
      snapshot.configRunners.set(
        name,
        rows.filter(({ config }) => config === name),
      )
      if (limited) snapshot.manyRunners.set(name, total)
    },
  )
}

/** runners of one config; more would take over ten requests */
export const maxConfigRunners = 2_000
