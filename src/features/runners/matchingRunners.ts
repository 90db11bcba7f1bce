import { scan, requireComplete } from '../../api/scan'
import { runnerKey, runners } from '../../contract/runners'
import { runnerSnapshotOf } from '../../domain/plan/model/snapshot'
import type { ReadIntoSnapshot } from '../../domain/plan/planning/read'
import { readNotOnline } from '../../common/resources/readNotOnline'
import type { RunnerFilter } from './filters'
import { toListedRunner } from './listedRunner'
import { matchesProblem } from './matchesProblem'

/**
 * The keys of all runners that match these filters now. Rejects when the list cannot be read completely, because a
 * missing runner must not be taken for one that does not match.
 */
export async function matchingRunners(
  { search, tag, id, name, runs }: RunnerFilter,
  { call, signal, onProgress, onMoved, snapshot }: ReadIntoSnapshot,
): Promise<ReadonlySet<string>> {
  const states = runs === '' ? new Map<string, string>() : await readNotOnline(call, signal)
  const at = call.clock.now()
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
        matches:
          runs === '' || matchesProblem(toListedRunner(runner, agents), runs, { at, states }),
      }),
      rowKey: ({ key }) => key,
    },
  )
  const matching = requireComplete(found, { signal, onMoved }).filter(({ matches }) => matches)
  for (const { runner } of matching)
    snapshot?.runners.set(runnerKey(runner.agent, runner.config), runner)
  return new Set(matching.map(({ key }) => key))
}
