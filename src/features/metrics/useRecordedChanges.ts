import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useStore } from '../../lib/hooks/useStore'
import type { TimeSpan } from '../../lib/series/frames'
import { useConsole } from '../../common/consoleContext'
import { timeOf } from '../../domain/history/storedVersion'
import type { HistoryStore } from '../../domain/history/historyStore'
import type { PlanHead } from '../../domain/plan/store/journal'
import type { PlanRunner } from '../../domain/plan/runner/planRunner'

/** A change to an agent that this browser has recorded: a config of its runners was saved, or a plan was sent. */
export type RecordedChange =
  | { is: 'config'; at: number; config: string }
  | { is: 'plan'; at: number; id: string; plan: Pick<PlanHead, 'summary' | 'origin'> }

/** plans whose steps are read, the newest first */
const maxPlans = 50

/** Lists the changes to an agent within a span that this browser recorded, the oldest first. @param configs of its runners */
export function useRecordedChanges(
  agentId: string,
  configs: readonly string[],
  span: TimeSpan | null,
) {
  const { configHistory, plans } = useConsole()
  const version = useStore(configHistory.version)
  const { data = noChanges } = useQuery({
    queryKey: ['recorded changes', agentId, configs.join('\n'), span, version],
    queryFn: async () => {
      if (!span) return noChanges
      const found = await Promise.all([
        // A browser that refuses storage has recorded nothing.
        configHistory.load().then(
          (history) => savedConfigsIn(history, configs, span),
          () => noChanges,
        ),
        plans.loadPlanRunner().then(
          (runner) => sentPlansIn(runner, agentId, span),
          () => noChanges,
        ),
      ])
      return found.flat().sort((a, b) => a.at - b.at)
    },
    placeholderData: keepPreviousData,
    enabled: span !== null,
    gcTime: 0,
    networkMode: 'always',
    retry: false,
  })
  return data
}

const noChanges: readonly RecordedChange[] = []

async function savedConfigsIn(history: HistoryStore, configs: readonly string[], span: TimeSpan) {
  const versions = await Promise.all(configs.map((config) => history.versionsOf(config)))
  return versions.flat().flatMap((one): RecordedChange[] => {
    const at = timeOf(one)
    return isIn(at, span) ? [{ is: 'config', at, config: one.config }] : []
  })
}

async function sentPlansIn(runner: PlanRunner, agentId: string, span: TimeSpan) {
  const entries = runner
    .get()
    .entries.filter(({ progress }) => isIn(progress.sentAt, span))
    .slice(0, maxPlans)
  const found = await Promise.all(
    entries.map(async ({ head, progress }): Promise<RecordedChange[]> => {
      const steps = (await runner.open(head.id))?.steps ?? []
      const isAboutAgent = steps.some(
        ({ change, skip }) => !skip && 'agent' in change && change.agent === agentId,
      )
      return isAboutAgent ? [{ is: 'plan', at: progress.sentAt, id: head.id, plan: head }] : []
    }),
  )
  return found.flat()
}

const isIn = (at: number, { from, to }: TimeSpan) => at >= from && at < to
