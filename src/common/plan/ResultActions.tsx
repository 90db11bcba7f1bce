import { useTranslation } from 'react-i18next'
import { ActionButton } from '../../ui/controls/ActionButton'
import { ActionBar } from '../../ui/layout/ActionBar'
import { countOutcomes } from '../../domain/plan/model/outcomes'
import type { Change } from '../../domain/plan/model/changes'
import {
  failedChanges,
  hasSharedFailure,
  undoChanges,
  unsentChanges,
} from '../../domain/plan/planning/followUp'
import { usePlanner } from './usePlanner'
import type { AppliedPlan } from '../../domain/plan/store/planStore'
import { usePlanRunner } from './usePlans'

/** The actions after a plan. Each except the check opens the preview of a new plan, for which everything is read again. */
export function ResultActions({ applied }: { applied: AppliedPlan }) {
  const { t } = useTranslation('plan')
  const { open, blocked } = usePlanner()
  const planRunner = usePlanRunner()
  const { head, progress } = applied
  // While it is checked, what was sent can be undone already.
  if (progress.phase === 'applying') return null
  const isDone = progress.phase === 'done'
  const failed = isDone ? failedChanges(applied) : []
  const unsent = isDone ? unsentChanges(applied) : []
  const undo = undoChanges(applied)
  const hasFailed = countOutcomes(progress.codes).failed > 0
  const follow = (
    is: 'undo' | 'retry' | 'continue',
    changes: Change[],
    oneRequestPerChange = false,
  ) => {
    void planRunner?.acknowledge(head.id)
    open({
      changes,
      origin: { is, id: head.id },
      oneRequestPerChange,
      // What is taken back is not waited for any longer.
      onApplied: is === 'undo' ? () => planRunner?.stop(head.id) : undefined,
    })
  }

  return (
    <ActionBar>
      {isDone && (
        <ActionButton onAction={() => void planRunner?.check(head.id)}>{t('check')}</ActionButton>
      )}
      {undo.length > 0 && (
        <ActionButton
          // A config that the server keeps although its agents refuse it is best taken back.
          primary={failed.length === 0 && hasFailed}
          reason={blocked}
          onAction={() => follow('undo', undo)}
        >
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
          onAction={() => follow('retry', failed, hasSharedFailure(applied))}
        >
          {t('retry', { count: failed.length })}
        </ActionButton>
      )}
    </ActionBar>
  )
}
