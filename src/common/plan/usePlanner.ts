import { useCallback, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { newId } from '../../lib/text/newId'
import { useConsole } from '../console'
import type { Change } from '../../domain/plan/model/changes'
import type { Head } from '../../domain/plan/store/journal'
import type { Picked } from '../../domain/plan/model/selection'

/** What is wanted; the preview says what of it changes anything. */
export interface PlanRequest {
  /** What was selected, where that has to be looked at again before anything is done to it. */
  picked?: Picked
  /** the changes, or what makes them of what was selected, as it is by then */
  changes: readonly Change[] | ((ids: readonly string[]) => readonly Change[])
  origin?: Head['origin']
  /** each change in a request of its own: it finds the one that spoils the others' */
  singly?: boolean
  /** what whoever asks wants looked at before it is applied: it stands above the steps */
  review?: ReactNode
  /** called once it is being applied */
  onApplied?: () => void
}

/** What the plans' panel shows: a preview, or a plan that was applied. */
export type Opened = { key: string; request: PlanRequest } | { key: string; id: string }

export interface Planner {
  /** Opens the preview of a plan. Nothing is sent before it is applied there. */
  open: (request: PlanRequest) => void
  /** why nothing can be changed here, in the user's words; null: it can */
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
