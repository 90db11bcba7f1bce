import { useRef, useState } from 'react'
import { useServerClock } from '../../api/query'
import { newId } from '../../lib/text/newId'
import { useConsole } from '../consoleContext'
import { kindOf } from '../../domain/plan/kinds/kindOf'
import { isSamePlan } from '../../domain/plan/planning/makePlan'
import type { PlanRequest } from '../../domain/plan/model/planRequest'
import type { PreparedPlan } from '../../domain/plan/planning/preparePlan'
import { exportDeletedAgents } from '../../domain/plan/planning/exportDeletedAgents'

/** A plan older than this is made again before it is applied, in ms. */
const maxAgeMs = 60_000

/** A plan that overwrites is always made again, so that no version is overwritten that the user has not seen. */
const needsRefresh = ({ plan, takenAt }: PreparedPlan, now: number) =>
  now - takenAt > maxAgeMs ||
  plan.steps.some(({ change }) => kindOf(change).overwrites !== undefined)

interface Options {
  request: PlanRequest
  prepared: PreparedPlan | undefined
  again: () => Promise<PreparedPlan | null>
}

/**
 * Applies a plan at most once. If the affected objects have changed since the plan was made, the preview shows the new
 * plan instead (`changed`). `failed`: the code of the plan runner could not be loaded; nothing was sent.
 */
export function useApply({ request, prepared, again }: Options) {
  const { plans } = useConsole()
  const clock = useServerClock()
  const started = useRef(false)
  const [state, setState] = useState<'idle' | 'busy' | 'changed' | 'failed'>('idle')

  const start = async (shown: PreparedPlan, options: { note: string; save: boolean }) => {
    const fresh = needsRefresh(shown, clock.now()) ? await again() : shown
    // The preview shows the error.
    if (!fresh) return 'idle'
    if (fresh !== shown && !isSamePlan(fresh.plan, shown.plan)) return 'changed'
    if (options.save) await exportDeletedAgents(fresh.plan, fresh.snapshot, fresh.takenAt)
    const { origin, oneRequestPerChange, onApplied } = request
    const planRunner = await plans.loadPlanRunner()
    const id = await planRunner.start(fresh.plan, {
      note: options.note,
      origin,
      oneRequestPerChange,
    })
    plans.opened.set({ key: newId(), id })
    onApplied?.()
    return null
  }

  const apply = async (options: { note: string; save: boolean }) => {
    if (started.current || !prepared) return
    started.current = true
    setState('busy')
    const next = await start(prepared, options).catch(() => 'failed' as const)
    if (next === null) return
    started.current = false
    setState(next)
  }
  return { state, apply }
}
