import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { scan, requireComplete } from '../../api/scan'
import type { Change } from '../../domain/plan/model/changes'
import { PlanButton } from '../../common/plan/PlanButton'
import type { ReadOptions } from '../../domain/plan/planning/read'
import { SelectionBar } from '../../common/list/SelectionBar'
import { useSelection } from '../../common/list/useSelection'
import { tagList } from './tagList'

/** The actions on the selected tags. */
export function TagSelectionBar({ search, total }: { search: string; total: number }) {
  const { t } = useTranslation('tags')
  const selection = useSelection('tags')
  const resolveSelection = useCallback(
    async ({ call, signal, onProgress, onMoved }: ReadOptions) => {
      const found = await scan(
        call,
        tagList,
        { search, agents: false },
        {
          mapRow: ({ name }) => name,
          rowKey: (name) => name,
          signal,
          onProgress: ({ rows, total }) => onProgress?.(rows, total),
        },
      )
      return new Set(requireComplete(found, { signal, onMoved }))
    },
    [search],
  )
  return (
    <SelectionBar
      selection={selection}
      total={total}
      filtered={search !== ''}
      resolveSelection={resolveSelection}
      menu={
        <PlanButton
          request={() => ({
            selection: selection.get(),
            onApplied: selection.clear,
            changes: (names) => names.map((tag): Change => ({ kind: 'deleteTag', tag })),
          })}
        >
          {t('remove')}
        </PlanButton>
      }
    />
  )
}
