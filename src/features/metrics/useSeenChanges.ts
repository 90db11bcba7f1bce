import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useStore } from '../../lib/hooks/useStore'
import type { Span } from '../../lib/series/frames'
import { useConsole } from '../../common/console'
import { timeOf } from '../../domain/history/snapshot'
import type { History } from '../../domain/history/openHistory'
import type { Head } from '../../domain/plan/store/journal'
import type { PlanRunner } from '../../domain/plan/runner/planRunner'

/** Something that this browser knows to have happened to an agent: a config of its runners was saved, or a plan sent. */
export type SeenChange =
  | { is: 'config'; at: number; config: string }
  | { is: 'plan'; at: number; id: string; about: Pick<Head, 'summary' | 'origin'> }

/** Plans that are looked into, the newest first: each is read with its steps. */
const mostPlans = 50

/** What this browser saw change on an agent within a span, the oldest first. @param configs of its runners */
export function useSeenChanges(agentId: string, configs: readonly string[], span: Span | null) {
  const { histories, plans } = useConsole()
  const version = useStore(histories.version)
  const { data = none } = useQuery({
    queryKey: ['seen changes', agentId, configs.join('\n'), span, version],
    queryFn: async () => {
      if (!span) return none
      const found = await Promise.all([
        // Where the browser keeps nothing, nothing was seen.
        histories.load().then(
          (history) => savedIn(history, configs, span),
          () => none,
        ),
        plans.load().then(
          (desk) => sentIn(desk, agentId, span),
          () => none,
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

const none: readonly SeenChange[] = []

async function savedIn(history: History, configs: readonly string[], span: Span) {
  const versions = await Promise.all(configs.map((config) => history.of(config)))
  return versions.flat().flatMap((one): SeenChange[] => {
    const at = timeOf(one)
    return isIn(at, span) ? [{ is: 'config', at, config: one.config }] : []
  })
}

async function sentIn(desk: PlanRunner, agentId: string, span: Span) {
  const near = desk
    .get()
    .entries.filter(({ progress }) => isIn(progress.sentAt, span))
    .slice(0, mostPlans)
  const found = await Promise.all(
    near.map(async ({ head, progress }): Promise<SeenChange[]> => {
      const steps = (await desk.open(head.id))?.steps ?? []
      const concerns = steps.some(
        ({ change, skip }) => !skip && 'agent' in change && change.agent === agentId,
      )
      return concerns ? [{ is: 'plan', at: progress.sentAt, id: head.id, about: head }] : []
    }),
  )
  return found.flat()
}

const isIn = (at: number, { from, to }: Span) => at >= from && at < to
