import { useTranslation } from 'react-i18next'
import { selectedIds } from '../../domain/plan/model/selection'
import { PlanButton } from '../../common/plan/PlanButton'
import type { SelectionStore } from '../../common/list/listSelection'
import { useStore } from '../../lib/hooks/useStore'
import { CopyButton } from '../../ui/controls/Copyable'
import { SpreadButtons } from './SpreadButtons'

/** The buttons for configs that are chosen. */
export function ConfigActions({ selection }: { selection: SelectionStore }) {
  const { t } = useTranslation('configs')
  const names = selectedIds(useStore(selection))
  return (
    <>
      <CopyButton text={names.join('\n')} what={t('names')} always />
      <SpreadButtons configs={names} onApplied={() => selection.clear()} />
      <PlanButton
        danger
        request={() => ({
          changes: names.map((config) => ({ kind: 'deleteConfig' as const, config })),
          onApplied: () => selection.clear(),
        })}
      >
        {t('remove')}
      </PlanButton>
    </>
  )
}
