import { useTranslation } from 'react-i18next'
import { PlanButton } from '../../common/plan/PlanButton'
import { reconcileChanges } from '../../domain/drift/classes'
import type { Drift } from '../../domain/drift/driftOf'
import { shownClass } from './ClassFigures'
import type { DriftSearch } from './driftSearch'

interface Props {
  drift: Drift
  search: DriftSearch
  onApplied: () => void
}

/** A plan that reconciles the runners of the shown class; disabled with the reason where there is nothing to send. */
export function ReconcileButton({ drift, search, onApplied }: Props) {
  const { t } = useTranslation('drift')
  const is = shownClass(drift.all, search.is)
  const items = drift.items[is]
  const canReconcile = is !== 'inSync' && is !== 'pending' && is !== 'unknown'
  return (
    <PlanButton
      primary={canReconcile}
      reason={canReconcile ? (items.length === 0 ? t('noItems') : null) : t(`nothing.${is}`)}
      request={() => ({ changes: items.flatMap(reconcileChanges), onApplied })}
    >
      {canReconcile ? t('reconcile', { count: items.length }) : t('reconcileNone')}
    </PlanButton>
  )
}
