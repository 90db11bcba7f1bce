import { useTranslation } from 'react-i18next'
import { chosen } from '../../domain/plan/model/selection'
import { PlanButton } from '../../common/plan/PlanButton'
import type { Selection } from '../../common/list/listSelection'
import { useStore } from '../../lib/hooks/useStore'
import { CopyButton } from '../../ui/controls/Copyable'
import { SpreadButtons } from './SpreadButtons'

/** The buttons for configs that are chosen. */
export function ConfigActions({ selection }: { selection: Selection }) {
  const { t } = useTranslation('configs')
  const names = chosen(useStore(selection))
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
