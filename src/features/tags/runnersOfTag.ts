import { scan, whole } from '../../api/scan'
import { runnerKey, runners } from '../../contract/runners'
import type { Tag } from '../../contract/tags'
import { digestRunner } from '../../domain/plan/model/snapshot'
import type { SelectionSource } from '../../domain/plan/model/selection'

/**
 * The runners that a tag brings to its agents, as they are when the plan is made: those of its configs. Other runners
 * of the same agents are left alone.
 */
export function runnersOfTag({ name, config_names }: Tag): SelectionSource {
  const configs = new Set(config_names)
  return {
    is: 'now',
    resolveSelection: async ({ call, signal, onProgress, known }) => {
      const found = await scan(
        call,
        runners.list,
        { tag: name, agents: true },
        {
          digest: (runner, { agents }) => digestRunner(runner, agents),
          rowKey: ({ agent, config }) => runnerKey(agent, config),
          signal,
          onProgress: ({ rows, total }) => onProgress?.(rows, total),
        },
      )
      const own = whole(found, signal).filter(({ config }) => configs.has(config))
      for (const runner of own) known?.runners.set(runnerKey(runner.agent, runner.config), runner)
      return new Set(own.map(({ agent, config }) => runnerKey(agent, config)))
    },
  }
}
