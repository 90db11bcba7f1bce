import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanRequest } from '../../domain/plan/model/planRequest'
import { newId } from '../../lib/text/newId'
import { useConsole } from '../consoleContext'

export interface Planner {
  /** Opens the preview of a plan. Nothing is sent before it is applied there. */
  open: (request: PlanRequest) => void
  /** why changes are not allowed here, as text for the user; null: they are allowed */
  blocked: string | null
}

/** Opens plans. All changes on the server are made by plans. */
export function usePlanner(): Planner {
  const { t } = useTranslation('common')
  const { readOnly, plans } = useConsole()
  const open = useCallback(
    (request: PlanRequest) => plans.opened.set({ key: newId(), request }),
    [plans],
  )
  return { open, blocked: readOnly ? t('readOnly') : null }
}
