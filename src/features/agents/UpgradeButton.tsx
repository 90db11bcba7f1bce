import { useTranslation } from 'react-i18next'
import type { Change } from '../../domain/plan/model/changes'
import { PlanButton } from '../../common/plan/PlanButton'
import type { SelectionStore } from '../../common/list/listSelection'

/** Leads to the plan of an upgrade, which shows what the server offers. */
export function UpgradeButton({ selection }: { selection: SelectionStore }) {
  const { t } = useTranslation('agentPlans')
  return (
    <PlanButton
      request={() => ({
        selection: selection.get(),
        changes: (ids) => ids.map((agent): Change => ({ kind: 'upgradeAgent', agent })),
      })}
    >
      {t('actions.upgrade')}
    </PlanButton>
  )
}
