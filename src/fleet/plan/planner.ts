import { createContext, use } from 'react'
import { useTranslation } from 'react-i18next'
import { useConsole } from '../console'
import type { Change } from './changes'

export interface PlanRequest {
  /** What is wanted; the preview says what of it changes anything. */
  changes: Change[]
}

/** Opens the preview of a plan. Nothing is sent before it is applied there. */
export type OpenPlan = (request: PlanRequest) => void

export const PlannerContext = createContext<OpenPlan>(() => {})

export interface Planner {
  open: OpenPlan
  /** why nothing can be changed here, in the user's words; null: it can */
  blocked: string | null
}

/** The one way to change anything on the server. */
export function usePlanner(): Planner {
  const { t } = useTranslation('common')
  const { readOnly } = useConsole()
  return { open: use(PlannerContext), blocked: readOnly ? t('readOnly') : null }
}
