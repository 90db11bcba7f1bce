import type { Call } from '../../api/http'
import { createLimiter } from '../../api/limiter'
import { scan, requireComplete, type ScanFilter } from '../../api/scan'
import { agents, agentStates } from '../../contract/agents'
import { listProblem } from '../../contract/names'
import { configDigest } from '../../contract/normalConfig'
import { runnerKey, runners, type Runner } from '../../contract/runners'
import { runnerErrors } from '../runners/runnerErrors'
import { maskText } from '../secrets/secrets'
import type { AgentHealth, RunnerFault } from './gate'

/** The configs whose runners are probed. */
interface ProbedConfigs {
  config: string
  /** '' where no config is replaced */
  replaces: string
}

interface Options {
  call: Call
  signal: AbortSignal
}

/** Up to this many agents are read one by one; for more, whole lists are read. */
const maxSingleReads = 12
const concurrency = 4

/**
 * Reads the state of these agents and their runners of the config. Rejects with an `ApiError` when any of it cannot be
 * read: an agent that could not be read must not be taken for one without a runner.
 */
export async function probeHealth(
  { config, replaces }: ProbedConfigs,
  ids: readonly string[],
  options: Options,
): Promise<Map<string, AgentHealth>> {
  const singly = ids.length <= maxSingleReads && !ids.some(listProblem)
  const names = [config, replaces].filter((name) => name !== '')
  const [states, found] = await Promise.all([
    readAgentStates(ids, singly, options),
    singly
      ? mapLimited(ids, (id) => readRunners({ id }, options))
      : mapLimited(names, (name) => readRunners({ name }, options)),
  ])
  const runnersByKey = new Map(found.flat().map((one) => [runnerKey(one.agent, one.name), one]))
  return new Map(
    ids.map((id) => {
      const current = runnersByKey.get(runnerKey(id, config))
      const old = replaces === '' ? undefined : runnersByKey.get(runnerKey(id, replaces))
      const runner = current
        ? { state: current.state, digest: current.digest, faults: current.faults }
        : null
      const state = states.get(id) ?? null
      const oldFaults = old?.faults ?? []
      return [id, { state, runner, hasOldRunner: old !== undefined, oldFaults }]
    }),
  )
}

/** The state of each agent by id. Read one by one, an agent that the server does not list has no entry. */
async function readAgentStates(ids: readonly string[], singly: boolean, options: Options) {
  const read = async (filter: ScanFilter<typeof agents.list>) =>
    requireComplete(
      await scan(options.call, agents.list, filter, {
        mapRow: ({ id, state }) => ({ id, state }),
        rowKey: ({ id }) => id,
        signal: options.signal,
      }),
      { signal: options.signal },
    )
  if (singly) {
    const rows = (await mapLimited(ids, (id) => read({ id }))).flat()
    return new Map(rows.map(({ id, state }) => [id, state]))
  }
  // Most agents are online, so only the others are read. An agent that is not listed at all has no runner.
  const offline = await read({ state: agentStates.filter((name) => name !== 'online') })
  const states = new Map(ids.map((id) => [id, 'online']))
  for (const { id, state } of offline) if (states.has(id)) states.set(id, state)
  return states
}

interface ProbedRunner {
  agent: string
  name: string
  state: string
  digest: string
  faults: RunnerFault[]
}

const readRunners = async (
  filter: { id: string } | { name: string },
  { call, signal }: Options,
): Promise<ProbedRunner[]> =>
  requireComplete(
    await scan(
      call,
      runners.list,
      { ...filter, agents: false },
      { mapRow: probedRunnerOf, rowKey: ({ agent, name }) => runnerKey(agent, name), signal },
    ),
    { signal },
  )

const probedRunnerOf = (runner: Runner): ProbedRunner => ({
  agent: runner.agent_id,
  name: runner.name,
  state: runner.state,
  digest: configDigest(runner.config),
  faults: runnerErrors(runner).map(({ at, name, message }) => ({
    location: `${at} ${name}`.trim(),
    // The message is stored in the browser, so secrets are masked.
    message: maskText(message),
  })),
})

function mapLimited<Item, Result>(items: readonly Item[], read: (item: Item) => Promise<Result>) {
  const limit = createLimiter(concurrency)
  return Promise.all(items.map((item) => limit(() => read(item))))
}
