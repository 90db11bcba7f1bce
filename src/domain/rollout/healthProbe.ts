import type { Call } from '../../api/http'
import { createLimiter } from '../../api/limiter'
import { scan, whole, type ScanFilter } from '../../api/scan'
import { agents, agentStates } from '../../contract/agents'
import { listProblem } from '../../contract/names'
import { configDigest } from '../../contract/normalConfig'
import { runnerKey, runners, type Runner } from '../../contract/runners'
import { runnerErrors } from '../runners/runnerErrors'
import { maskText } from '../secrets/secrets'
import type { Evidence, RunnerFault } from './gate'

/** What is looked at of a hand-out. */
export interface Subject {
  config: string
  /** '' where nothing is replaced */
  replaces: string
}

interface Options {
  call: Call
  signal: AbortSignal
}

/** Up to so many agents are asked for one by one; of more, whole lists are read. */
const mostSingly = 12
const inFlight = 4

/**
 * Reads how these agents stand now: connected or not, and their runners of the config. Rejects with an `ApiError` when
 * anything of it cannot be read: what is missing must not be taken for what is not there.
 */
export async function probeHealth(
  { config, replaces }: Subject,
  ids: readonly string[],
  options: Options,
): Promise<Map<string, Evidence>> {
  const few = ids.length <= mostSingly && !ids.some(listProblem)
  const names = [config, replaces].filter((name) => name !== '')
  const [states, found] = await Promise.all([
    statesOf(ids, few, options),
    few
      ? each(ids, (id) => readRunners({ id }, options))
      : each(names, (name) => readRunners({ name }, options)),
  ])
  const place = new Map(found.flat().map((one) => [runnerKey(one.agent, one.name), one]))
  return new Map(
    ids.map((id) => {
      const own = place.get(runnerKey(id, config))
      const old = replaces === '' ? undefined : place.get(runnerKey(id, replaces))
      const runner = own ? { state: own.state, digest: own.digest, faults: own.faults } : null
      const state = states.get(id) ?? null
      return [id, { state, runner, old: old !== undefined, oldFaults: old?.faults ?? [] }]
    }),
  )
}

/** The state of each agent; an agent that is not listed has none. */
async function statesOf(ids: readonly string[], few: boolean, options: Options) {
  const read = async (filter: ScanFilter<typeof agents.list>) =>
    whole(
      await scan(options.call, agents.list, filter, {
        digest: ({ id, state }) => ({ id, state }),
        rowKey: ({ id }) => id,
        signal: options.signal,
      }),
      options.signal,
    )
  if (few) {
    const rows = (await each(ids, (id) => read({ id }))).flat()
    return new Map(rows.map(({ id, state }) => [id, state]))
  }
  // Of many only those who are not connected are read: most are. One that is not listed at all shows by its runner.
  const away = await read({ state: agentStates.filter((name) => name !== 'online') })
  const states = new Map(ids.map((id) => [id, 'online']))
  for (const { id, state } of away) if (states.has(id)) states.set(id, state)
  return states
}

interface Found {
  agent: string
  name: string
  state: string
  digest: string
  faults: RunnerFault[]
}

const readRunners = async (
  filter: { id: string } | { name: string },
  { call, signal }: Options,
): Promise<Found[]> =>
  whole(
    await scan(
      call,
      runners.list,
      { ...filter, agents: false },
      { digest: foundOf, rowKey: ({ agent, name }) => runnerKey(agent, name), signal },
    ),
    signal,
  )

const foundOf = (runner: Runner): Found => ({
  agent: runner.agent_id,
  name: runner.name,
  state: runner.state,
  digest: configDigest(runner.config),
  faults: runnerErrors(runner).map(({ at, name, message }) => ({
    place: `${at} ${name}`.trim(),
    // It is kept in the browser.
    message: maskText(message),
  })),
})

function each<Item, Result>(items: readonly Item[], read: (item: Item) => Promise<Result>) {
  const limit = createLimiter(inFlight)
  return Promise.all(items.map((item) => limit(() => read(item))))
}
