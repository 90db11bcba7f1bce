import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanRequest } from '../../domain/plan/model/planRequest'
import { newId } from '../../lib/text/newId'
import { useConsole } from '../console'

export interface Planner {
  /** Opens the preview of a plan. Nothing is sent before it is applied there. */
  open: (request: PlanRequest) => void
  /** why nothing can be changed here, in the user's words; null where changes are allowed */
  blocked: string | null
}

/** The one way to change anything on the server. */
export function usePlanner(): Planner {
  const { t } = useTranslation('common')
  const { readOnly, plans } = useConsole()
  const open = useCallback(
    (request: PlanRequest) => plans.opened.set({ key: newId(), request }),
    [plans],
  )
  return { open, blocked: readOnly ? t('readOnly') : null }
}
