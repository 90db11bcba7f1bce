import { agents, agentStates } from '../../../contract/agents'
import { configs } from '../../../contract/configs'
import type { Result } from '../../../contract/endpoint'
import { metrics } from '../../../contract/metrics'
import { listProblem } from '../../../contract/names'
import { releases } from '../../../contract/releases'
import { isUnread } from '../../../contract/partlyRead'
import { runnerKey, runners } from '../../../contract/runners'
import { tags } from '../../../contract/tags'
import type { Call } from '../../../api/http'
import type { ListEndpoint, RowOf } from '../../../api/useList'
import { createLimiter } from '../../../api/limiter'
import { scan, type ScanFilter, type ScanMove } from '../../../api/scan'
import {
  agentSnapshotOf,
  configSnapshotOf,
  runnerSnapshotOf,
  tagSnapshotOf,
  type PlanSnapshot,
} from '../model/snapshot'

export interface ReadOptions {
  call: Call
  signal?: AbortSignal
  /** rows read so far, of one list; called often */
  onProgress?: (rows: number, total: number) => void
  /** Called if a list that decides what is selected changed while it was read. */
  onMoved?: (move: ScanMove) => void
}

/** Options of a read that may add the rows it meets to a snapshot, so that they are not read again. */
export interface ReadIntoSnapshot extends ReadOptions {
  snapshot?: PlanSnapshot
}

/** Up to this many objects are read one by one; for more, the whole list is read. */
const maxSingleReads = 40
const concurrency = 4

/** Adds these agents to the snapshot; null for agents that the server does not list. */
export async function readAgents(
  ids: readonly string[],
  snapshot: PlanSnapshot,
  options: ReadOptions,
) {
  const missing = unread(ids, snapshot.agents)
  const read = listReader(agents.list, agentSnapshotOf, ({ id }) => id, snapshot.agents, options)
  if (missing.length <= maxSingleReads && !missing.some(listProblem)) {
    await forEachLimited(
      missing,
      async (id) => (await read({ id })) && markUnlisted(snapshot.agents, [id]),
    )
  } else if (await read({})) markUnlisted(snapshot.agents, missing)
}

/**
 * Adds the states of these agents to the snapshot. Of very many agents only those that are not online are read, and the
 * others are not added.
 */
export async function readAgentStates(
  ids: readonly string[],
  snapshot: PlanSnapshot,
  options: ReadOptions,
) {
  const missing = unread(ids, snapshot.agents)
  if (missing.length <= maxSingleReads) return readAgents(missing, snapshot, options)
  const state = agentStates.filter((name) => name !== 'online')
  await listReader(
    agents.list,
    agentSnapshotOf,
    ({ id }) => id,
    snapshot.agents,
    options,
  )({ state })
}

/** Adds the agents of a tag to the snapshot. Resolves with whether all of them could be read. */
export const readTaggedAgents = (tag: string, snapshot: PlanSnapshot, options: ReadOptions) =>
  listReader(agents.list, agentSnapshotOf, ({ id }) => id, snapshot.agents, options)({ tag })

/** Adds these tags to the snapshot, with the ids of their agents. */
export async function readTags(
  names: readonly string[],
  snapshot: PlanSnapshot,
  options: ReadOptions,
) {
  const missing = unread(names, snapshot.tags)
  const read = listReader(
    tags.list,
    tagSnapshotOf,
    ({ name }) => name,
    snapshot.tags,
    options,
    (tag) => !isUnread(tag, 'agent_ids') && !isUnread(tag, 'config_names'),
  )
  if (missing.length > maxSingleReads) {
    if (await read({ agents: false })) markUnlisted(snapshot.tags, missing)
    return
  }
  await forEachLimited(missing, async (name) => {
    // The search finds a name that the filter cannot hold.
    const filter = listProblem(name) ? { search: name } : { name }
    if (await read({ agents: false, ...filter })) markUnlisted(snapshot.tags, [name])
  })
}

/** Adds these configs to the snapshot. */
export async function readConfigs(
  names: readonly string[],
  snapshot: PlanSnapshot,
  options: ReadOptions,
) {
  const missing = unread(names, snapshot.configs)
  const read = listReader(
    configs.list,
    configSnapshotOf,
    ({ name }) => name,
    snapshot.configs,
    options,
  )
  if (missing.length > maxSingleReads) {
    if (await read({})) markUnlisted(snapshot.configs, missing)
    return
  }
  await forEachLimited(missing, async (name) => {
    const filter = listProblem(name) ? { search: name } : { name }
    if (await read(filter)) markUnlisted(snapshot.configs, [name])
  })
}

/** Adds these runners to the snapshot. Reads them by agent, by config or as a whole, with the fewest requests. */
export async function readRunners(
  keys: readonly { agent: string; config: string }[],
  snapshot: PlanSnapshot,
  options: ReadOptions,
) {
  const key = ({ agent, config }: { agent: string; config: string }) => runnerKey(agent, config)
  const missing = keys.filter((one) => !snapshot.runners.has(key(one)))
  const read = listReader(
    runners.list,
    (row, page) => runnerSnapshotOf(row, page.agents),
    key,
    snapshot.runners,
    options,
  )
  const configs = [...new Set(missing.map(({ config }) => config))]
  const ids = [...new Set(missing.map(({ agent }) => agent))]
  const canReadSingly = (names: string[]) =>
    names.length <= maxSingleReads && !names.some(listProblem)
  const markUnlistedWhere = (isRead: (one: { agent: string; config: string }) => boolean) =>
    markUnlisted(snapshot.runners, missing.filter(isRead).map(key))
  if (canReadSingly(ids) && (ids.length <= 4 || configs.length > 1)) {
    await forEachLimited(
      ids,
      async (id) => (await read({ id })) && markUnlistedWhere(({ agent }) => agent === id),
    )
  } else if (canReadSingly(configs)) {
    await forEachLimited(
      configs,
      async (name) => (await read({ name })) && markUnlistedWhere(({ config }) => config === name),
    )
  } else if (await read({})) markUnlisted(snapshot.runners, missing.map(key))
}

/** Adds to the snapshot whether the monitoring of machines is on. */
export async function readMonitored(snapshot: PlanSnapshot, { call, signal }: ReadOptions) {
  const { opened } = await call(metrics.settings, {}, { signal })
  snapshot.monitored = opened
}

/** Adds the packages for upgrades to the snapshot. */
export async function readReleases(snapshot: PlanSnapshot, { call, signal }: ReadOptions) {
  snapshot.releases ??= await call(releases.list, {}, { signal })
}

/**
 * Returns a function that reads a whole list into a map and resolves with whether the list is complete.
 * @param isRead whether a row was read as far as it is needed; one that was not is undefined in the map
 */
export const listReader =
  <E extends ListEndpoint, Row>(
    endpoint: E,
    digest: (row: RowOf<E>, page: Result<E>) => Row,
    rowKey: (row: Row) => string,
    into: Map<string, Row | null | undefined>,
    { call, signal, onProgress }: ReadOptions,
    isRead: (row: RowOf<E>) => boolean = () => true,
  ) =>
  async (filter: ScanFilter<E>): Promise<boolean> => {
    const unread = new Set<string>()
    const { rows, complete } = await scan<E, Row>(call, endpoint, filter, {
      mapRow(row, page) {
        const made = digest(row, page)
        if (!isRead(row)) unread.add(rowKey(made))
        return made
      },
      rowKey,
      concurrency: concurrency,
      signal,
      onProgress: onProgress && (({ rows, total }) => onProgress(rows, total)),
    })
    signal?.throwIfAborted()
    for (const row of rows) {
      const key = rowKey(row)
      into.set(key, unread.has(key) ? undefined : row)
    }
    return complete
  }

const unread = <Row>(names: readonly string[], snapshot: Map<string, Row | null | undefined>) =>
  [...new Set(names)].filter((name) => !snapshot.has(name))

/** Marks the names that a complete list does not have as not listed. */
function markUnlisted<Row>(
  snapshot: Map<string, Row | null | undefined>,
  names: readonly string[],
) {
  for (const name of names) if (!snapshot.has(name)) snapshot.set(name, null)
}

/** Runs an action for each item, a few at a time. */
export async function forEachLimited<Item>(
  items: readonly Item[],
  act: (item: Item) => Promise<unknown>,
) {
  const limit = createLimiter(concurrency)
  await Promise.all(items.map((item) => limit(() => act(item))))
}
