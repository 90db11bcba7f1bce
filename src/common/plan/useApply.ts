import { useRef, useState } from 'react'
import { newId } from '../../lib/text/newId'
import { useConsole } from '../console'
import { isSame } from '../../domain/plan/planning/makePlan'
import type { PlanRequest } from '../../domain/plan/model/planRequest'
import type { Prepared } from '../../domain/plan/planning/prepare'
import { saveAgents } from '../../domain/plan/planning/saveAgents'

/** A plan older than this is made anew before it is applied, in ms. */
const freshFor = 60_000

/** What is overwritten has to be what was looked at: a config is read again however fresh the plan is. */
const needsAnotherLook = ({ plan, takenAt }: Prepared) =>
  Date.now() - takenAt > freshFor || plan.steps.some(({ change }) => change.kind === 'saveConfig')

interface Parts {
  request: PlanRequest
  prepared: Prepared | undefined
  again: () => Promise<Prepared | null>
}

/**
 * Applies a plan once, however often it is asked to. If the fleet has changed since the plan was made, it shows the new
 * one instead (`changed`). `failed`: the rest of the console could not be loaded, nothing was sent.
 */
export function useApply({ request, prepared, again }: Parts) {
  const { plans } = useConsole()
  const begun = useRef(false)
  const [state, setState] = useState<'idle' | 'busy' | 'changed' | 'failed'>('idle')

  const start = async (at: Prepared, options: { note: string; save: boolean }) => {
    const fresh = needsAnotherLook(at) ? await again() : at
    // Why it could not be made anew shows by itself.
    if (!fresh) return 'idle'
    if (fresh !== at && !isSame(fresh.plan, at.plan)) return 'changed'
    if (options.save) await saveAgents(fresh.plan, fresh.known, fresh.takenAt)
    const { origin, oneRequestPerChange: singly, onApplied } = request
    const desk = await plans.load()
    const id = await desk.start(fresh.plan, { note: options.note, origin, singly })
    plans.opened.set({ key: newId(), id })
    onApplied?.()
    return null
  }

  const apply = async (options: { note: string; save: boolean }) => {
    if (begun.current || !prepared) return
    begun.current = true
    setState('busy')
    const next = await start(prepared, options).catch(() => 'failed' as const)
    if (next === null) return
    begun.current = false
    setState(next)
  }
  return { state, apply }
}
