import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { scan, requireComplete } from '../../api/scan'
import { configs } from '../../contract/configs'
import type { ReadOptions } from '../../domain/plan/planning/read'
import { SelectionBar } from '../../common/list/SelectionBar'
import { useSelection } from '../../common/list/useSelection'
import { selectedIds } from '../../domain/plan/model/selection'
import { PlanButton } from '../../common/plan/PlanButton'
import { useStore } from '../../lib/hooks/useStore'
import { CopyButton } from '../../ui/controls/Copyable'
import { AssignConfigsButtons } from './AssignConfigsButtons'
import type { ConfigSearch } from './filters'

interface Props {
  search: Pick<ConfigSearch, 'search' | 'name'>
  total: number
}

/** The actions on the selected configs. */
export function ConfigSelectionBar({ search: { search, name }, total }: Props) {
  const { t } = useTranslation('configs')
  const selection = useSelection('configs')
  const names = selectedIds(useStore(selection))
  const resolveSelection = useCallback(
    async ({ call, signal, onProgress, onMoved }: ReadOptions) => {
      const found = await scan(
        call,
        configs.list,
        { search, name },
        {
          mapRow: (config) => config.name,
          rowKey: (name) => name,
          signal,
          onProgress: ({ rows, total }) => onProgress?.(rows, total),
        },
      )
      return new Set(requireComplete(found, { signal, onMoved }))
    },
    [search, name],
  )
  return (
    <SelectionBar
      selection={selection}
      total={total}
      filtered={search !== '' || name !== ''}
      resolveSelection={resolveSelection}
      menu={
        <PlanButton
          request={() => ({
            changes: names.map((config) => ({ kind: 'deleteConfig' as const, config })),
            onApplied: () => selection.clear(),
          })}
        >
          {t('remove')}
        </PlanButton>
      }
    >
      <CopyButton text={names.join('\n')} what={t('names')} always />
      <AssignConfigsButtons configs={names} onApplied={() => selection.clear()} />
    </SelectionBar>
  )
}
