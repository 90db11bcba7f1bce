import { scan, requireComplete } from '../../api/scan'
import { runnerKey, runners } from '../../contract/runners'
import type { Tag } from '../../contract/tags'
import type { PlanRequest } from '../../domain/plan/model/planRequest'
import { runnerChanges } from '../../domain/plan/model/runnerChanges'
import { runnerSnapshotOf } from '../../domain/plan/model/snapshot'

/**
 * A plan that stops or starts the runners of a tag, as they are when the plan is made: those of its configs on its
 * agents. Other runners of the same agents are left alone.
 */
export function tagRunnersRequest(
  { name, config_names }: Tag,
  kind: 'startRunner' | 'stopRunner',
): PlanRequest {
  const configs = new Set(config_names)
  return {
    selection: {
      is: 'now',
      resolveSelection: async ({ call, signal, onProgress, snapshot }) => {
        const found = await scan(
          call,
          runners.list,
          { tag: name, agents: true },
          {
            mapRow: (runner, { agents }) => runnerSnapshotOf(runner, agents),
            rowKey: ({ agent, config }) => runnerKey(agent, config),
            signal,
            onProgress: ({ rows, total }) => onProgress?.(rows, total),
          },
        )
        const assigned = requireComplete(found, { signal }).filter(({ config }) =>
          configs.has(config),
        )
        for (const runner of assigned)
          snapshot?.runners.set(runnerKey(runner.agent, runner.config), runner)
        return new Set(assigned.map(({ agent, config }) => runnerKey(agent, config)))
      },
    },
    changes: runnerChanges(kind),
  }
}
