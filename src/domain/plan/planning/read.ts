import { agents, agentStates } from '../../../contract/agents'
import { configs } from '../../../contract/configs'
import type { Result } from '../../../contract/endpoint'
import { metrics } from '../../../contract/metrics'
import { listProblem } from '../../../contract/names'
import { releases } from '../../../contract/releases'
import { runnerKey, runners } from '../../../contract/runners'
import { tags } from '../../../contract/tags'
import type { Call } from '../../../api/http'
import type { ListEndpoint, RowOf } from '../../../api/list'
import { createLimiter } from '../../../api/limiter'
import { scan, type ScanFilter } from '../../../api/scan'
import {
  digestAgent,
  digestConfig,
  digestRunner,
  digestTag,
  holdersOf,
  type PlanSnapshot,
} from '../model/snapshot'

export interface ReadOptions {
  call: Call
  signal?: AbortSignal
  /** rows read so far, of one list; called often */
  onProgress?: (rows: number, total: number) => void
}

/** Options of a reading that may put what it meets into `known`, so that nobody reads it again. */
export interface ReadInto extends ReadOptions {
  known?: PlanSnapshot
}

/** Up to so many things are asked for one by one; more of them come with the whole list. */
const mostSingly = 40
const inFlight = 4

/** Reads these agents into `known`. Those that the server does not list become null. */
export async function readAgents(
  ids: readonly string[],
  known: PlanSnapshot,
  options: ReadOptions,
) {
  const wanted = unread(ids, known.agents)
  const read = reader(agents.list, digestAgent, ({ id }) => id, known.agents, options)
  if (wanted.length <= mostSingly && !wanted.some(listProblem)) {
    await each(wanted, async (id) => (await read({ id })) && settle(known.agents, [id]))
  } else if (await read({})) settle(known.agents, wanted)
}

/**
 * Reads what agents are not connected: of those that matter for their state alone. Of very many only the list of those
 * that are not is read; who is not in it stays unknown.
 */
export async function readStates(
  ids: readonly string[],
  known: PlanSnapshot,
  options: ReadOptions,
) {
  const wanted = unread(ids, known.agents)
  if (wanted.length <= mostSingly) return readAgents(wanted, known, options)
  const state = agentStates.filter((name) => name !== 'online')
  await reader(agents.list, digestAgent, ({ id }) => id, known.agents, options)({ state })
}

/** Reads the agents of a tag into `known`. */
export const readWearers = (tag: string, known: PlanSnapshot, options: ReadOptions) =>
  reader(agents.list, digestAgent, ({ id }) => id, known.agents, options)({ tag })

/** Reads these tags into `known`, with the ids of their agents. */
export async function readTags(
  names: readonly string[],
  known: PlanSnapshot,
  options: ReadOptions,
) {
  const wanted = unread(names, known.tags)
  const read = reader(tags.list, digestTag, ({ name }) => name, known.tags, options)
  if (wanted.length > mostSingly) {
    if (await read({ agents: false })) settle(known.tags, wanted)
    return
  }
  await each(wanted, async (name) => {
    // A name that no filter can hold is found by searching for it.
    const filter = listProblem(name) ? { search: name } : { name }
    if (await read({ agents: false, ...filter })) settle(known.tags, [name])
  })
}

/** Reads these configs into `known`. */
export async function readConfigs(
  names: readonly string[],
  known: PlanSnapshot,
  options: ReadOptions,
) {
  const wanted = unread(names, known.configs)
  const read = reader(configs.list, digestConfig, ({ name }) => name, known.configs, options)
  if (wanted.length > mostSingly) {
    if (await read({})) settle(known.configs, wanted)
    return
  }
  await each(wanted, async (name) => {
    const filter = listProblem(name) ? { search: name } : { name }
    if (await read(filter)) settle(known.configs, [name])
  })
}

/** Reads how many runners these configs have; of one whose name no filter can hold, nobody knows. */
export const readRunning = (
  names: readonly string[],
  known: PlanSnapshot,
  { call, signal }: ReadOptions,
): Promise<void> =>
  each(
    names.filter((name) => !known.running.has(name) && !listProblem(name)),
    async (name) => {
      const query = { ...runners.list.query.parse({}), name, size: 1 }
      known.running.set(name, (await call(runners.list, { query }, { signal })).total)
    },
  )

/** Reads these runners into `known`: by agent, by config or all of them, whatever takes the fewest requests. */
export async function readRunners(
  keys: readonly { agent: string; config: string }[],
  known: PlanSnapshot,
  options: ReadOptions,
) {
  const key = ({ agent, config }: { agent: string; config: string }) => runnerKey(agent, config)
  const wanted = keys.filter((one) => !known.runners.has(key(one)))
  const read = reader(
    runners.list,
    (row, page) => digestRunner(row, page.agents),
    key,
    known.runners,
    options,
  )
  const configs = [...new Set(wanted.map(({ config }) => config))]
  const ids = [...new Set(wanted.map(({ agent }) => agent))]
  const few = (names: string[]) => names.length <= mostSingly && !names.some(listProblem)
  const settleOf = (own: (one: { agent: string; config: string }) => boolean) =>
    settle(known.runners, wanted.filter(own).map(key))
  if (few(ids) && (ids.length <= 4 || configs.length > 1)) {
    await each(ids, async (id) => (await read({ id })) && settleOf(({ agent }) => agent === id))
  } else if (few(configs)) {
    await each(
      configs,
      async (name) => (await read({ name })) && settleOf(({ config }) => config === name),
    )
  } else if (await read({})) settle(known.runners, wanted.map(key))
}

/** Reads who has runners of these configs into `known`, and which of them are not connected. Of very many nobody waits. */
export async function readHolders(
  names: readonly string[],
  known: PlanSnapshot,
  options: ReadOptions,
) {
  const few = names.filter(
    (name) => !listProblem(name) && (known.running.get(name) ?? 0) <= mostHolders,
  )
  const read = reader(
    runners.list,
    (row, page) => digestRunner(row, page.agents),
    ({ agent, config }) => runnerKey(agent, config),
    known.runners,
    options,
  )
  await each(few, (name) => read({ name }))
  await readStates(holdersOf(new Set(few), known), known, options)
}

/** runners: ten requests */
const mostHolders = 2_000

export async function readMonitored(known: PlanSnapshot, { call, signal }: ReadOptions) {
  const { opened } = await call(metrics.settings, {}, { signal })
  known.monitored = opened
}

export async function readReleases(known: PlanSnapshot, { call, signal }: ReadOptions) {
  known.releases ??= await call(releases.list, {}, { signal })
}

/** Reads whole lists into a map. The answer says whether nothing is missing. */
const reader =
  <E extends ListEndpoint, Row>(
    endpoint: E,
    digest: (row: RowOf<E>, page: Result<E>) => Row,
    rowKey: (row: Row) => string,
    into: Map<string, Row | null>,
    { call, signal, onProgress }: ReadOptions,
  ) =>
  async (filter: ScanFilter<E>): Promise<boolean> => {
    const { rows, complete } = await scan<E, Row>(call, endpoint, filter, {
      digest,
      rowKey,
      concurrency: inFlight,
      signal,
      onProgress: onProgress && (({ rows, total }) => onProgress(rows, total)),
    })
    signal?.throwIfAborted()
    for (const row of rows) into.set(rowKey(row), row)
    return complete
  }

const unread = <Row>(names: readonly string[], known: Map<string, Row | null>) =>
  [...new Set(names)].filter((name) => !known.has(name))

/** What a whole list does not hold is not there. */
function settle<Row>(known: Map<string, Row | null>, names: readonly string[]) {
  for (const name of names) if (!known.has(name)) known.set(name, null)
}

async function each<Item>(items: readonly Item[], act: (item: Item) => Promise<unknown>) {
  const limit = createLimiter(inFlight)
  await Promise.all(items.map((item) => limit(() => act(item))))
}
