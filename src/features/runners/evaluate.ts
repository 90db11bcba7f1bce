import { scan, whole } from '../../api/scan'
import { runnerKey, runners, type Runner } from '../../contract/runners'
import { digestRunner } from '../../domain/plan/model/snapshot'
import type { ReadInto } from '../../domain/plan/planning/read'
import { isFailing } from '../../domain/runners/runnerErrors'
import type { RunnerFilter } from './filters'

/**
 * The keys of all runners that match these filters now. Rejects when the list cannot be read whole: what is missing
 * must not be taken for what does not match.
 */
export async function matchingRunners(
  { search, tag, id, name, runs }: RunnerFilter,
  { call, signal, onProgress, known }: ReadInto,
): Promise<ReadonlySet<string>> {
  const found = await scan(
    call,
    runners.list,
    { search, tag, id, name, agents: true },
    {
      signal,
      onProgress: ({ rows, total }) => onProgress?.(rows, total),
      digest: (runner, { agents }) => ({
        runner: digestRunner(runner, agents),
        key: runnerKey(runner.agent_id, runner.name),
        matches: isTroubled(runner, runs),
      }),
      rowKey: ({ key }) => key,
    },
  )
  const matching = whole(found, signal).filter(({ matches }) => matches)
  for (const { runner } of matching)
    known?.runners.set(runnerKey(runner.agent, runner.config), runner)
  return new Set(matching.map(({ key }) => key))
}

/** Whether a runner is in this trouble; '' asks for none. */
export const isTroubled = (runner: Runner, runs: RunnerFilter['runs']): boolean =>
  runs === '' || (runs === 'stopped' ? runner.state === 'stopped' : isFailing(runner))
