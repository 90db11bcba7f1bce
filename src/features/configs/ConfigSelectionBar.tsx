import { useCallback } from 'react'
import { scan, whole } from '../../api/scan'
import { configs } from '../../contract/configs'
import type { ReadOptions } from '../../domain/plan/planning/read'
import { SelectionBar } from '../../common/list/SelectionBar'
import { useSelection } from '../../common/list/useSelection'
import { ConfigActions } from './ConfigActions'
import type { ConfigSearch } from './filters'

interface Props {
  search: Pick<ConfigSearch, 'search' | 'name'>
  total: number
}

/** What can be done to the configs that are chosen. */
export function ConfigSelectionBar({ search: { search, name }, total }: Props) {
  const selection = useSelection('configs')
  const evaluate = useCallback(
    async ({ call, signal, onProgress }: ReadOptions) => {
      const found = await scan(
        call,
        configs.list,
        { search, name },
        {
          digest: (config) => config.name,
          rowKey: (name) => name,
          signal,
          onProgress: ({ rows, total }) => onProgress?.(rows, total),
        },
      )
      return new Set(whole(found, signal))
    },
    [search, name],
  )
  return (
    <SelectionBar
      selection={selection}
      total={total}
      filtered={search !== '' || name !== ''}
      evaluate={evaluate}
    >
      <ConfigActions selection={selection} />
    </SelectionBar>
  )
}
