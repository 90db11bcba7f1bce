import { scan, requireComplete } from '../../api/scan'
import { runnerKey, runners, type Runner } from '../../contract/runners'
import { runnerSnapshotOf } from '../../domain/plan/model/snapshot'
import type { ReadIntoSnapshot } from '../../domain/plan/planning/read'
import { isFailing } from '../../domain/runners/runnerErrors'
import type { RunnerFilter } from './filters'

/**
 * The keys of all runners that match these filters now. Rejects when the list cannot be read completely, because a
 * missing runner must not be taken for one that does not match.
 */
export async function matchingRunners(
  { search, tag, id, name, runs }: RunnerFilter,
  { call, signal, onProgress, snapshot }: ReadIntoSnapshot,
): Promise<ReadonlySet<string>> {
  const found = await scan(
    call,
    runners.list,
    { search, tag, id, name, agents: true },
    {
      signal,
      onProgress: ({ rows, total }) => onProgress?.(rows, total),
      mapRow: (runner, { agents }) => ({
        runner: runnerSnapshotOf(runner, agents),
        key: runnerKey(runner.agent_id, runner.name),
        matches: matchesProblem(runner, runs),
      }),
      rowKey: ({ key }) => key,
    },
  )
  const matching = requireComplete(found, signal).filter(({ matches }) => matches)
  for (const { runner } of matching)
    snapshot?.runners.set(runnerKey(runner.agent, runner.config), runner)
  return new Set(matching.map(({ key }) => key))
}

/** Whether a runner has this problem; '' matches every runner. */
export const matchesProblem = (runner: Runner, runs: RunnerFilter['runs']): boolean =>
  runs === '' || (runs === 'stopped' ? runner.state === 'stopped' : isFailing(runner))
