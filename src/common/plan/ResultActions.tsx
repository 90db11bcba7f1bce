import { useTranslation } from 'react-i18next'
import { ActionButton } from '../../ui/controls/ActionButton'
import type { Change } from '../../domain/plan/model/changes'
import {
  failedChanges,
  sharedFailure,
  undoChanges,
  unsentChanges,
} from '../../domain/plan/planning/followUp'
import { usePlanner } from './usePlanner'
import type { AppliedPlan } from '../../domain/plan/store/planStore'
import { usePlanRunner } from './useApplied'

/** What can be done after a plan: a new plan each time, with a fresh look at what is. */
export function ResultActions({ applied }: { applied: AppliedPlan }) {
  const { t } = useTranslation('plan')
  const { open, blocked } = usePlanner()
  const desk = usePlanRunner()
  const { head, progress } = applied
  if (progress.phase !== 'done') return null
  const failed = failedChanges(applied)
  const unsent = unsentChanges(applied)
  const undo = undoChanges(applied)
  const follow = (is: 'undo' | 'retry' | 'continue', changes: Change[], singly = false) => {
    void desk?.acknowledge(head.id)
    open({ changes, origin: { is, id: head.id }, oneRequestPerChange: singly })
  }

  return (
    <>
      <ActionButton onAction={() => void desk?.check(head.id)}>{t('check')}</ActionButton>
      {undo.length > 0 && (
        <ActionButton reason={blocked} onAction={() => follow('undo', undo)}>
          {t('undoOf', { count: undo.length })}
        </ActionButton>
      )}
      {unsent.length > 0 && (
        <ActionButton
          primary={failed.length === 0}
          reason={blocked}
          onAction={() => follow('continue', unsent)}
        >
          {t('continue', { count: unsent.length })}
        </ActionButton>
      )}
      {failed.length > 0 && (
        <ActionButton
          primary
          reason={blocked}
          onAction={() => follow('retry', failed, sharedFailure(applied))}
        >
          {t('retry', { count: failed.length })}
        </ActionButton>
      )}
    </>
  )
}
