import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { configs } from '../../contract/configs'
import { tags } from '../../contract/tags'
import type { Column } from '../../ui/table/ResourceTable'
import type { SelectionStore } from '../list/listSelection'
import { TablePicker } from './TablePicker'

interface Props {
  kind: 'configs' | 'tags'
  selection: SelectionStore
  /** the names that are assigned already */
  present?: ReadonlySet<string>
}

interface NamedRow {
  name: string
  note: string
}

/** Selects several configs or tags from a table with a search by name. */
export function NameTablePicker({ kind, selection, present }: Props) {
  const { t } = useTranslation('lists')
  const columns = useMemo<Column<NamedRow>[]>(
    () => [
      {
        key: 'name',
        title: t(kind === 'configs' ? 'picker.config' : 'picker.tag'),
        kind: 'name',
        text: nameOf,
      },
      { key: 'note', title: t('picker.note'), kind: 'text', text: ({ note }) => note },
    ],
    [t, kind],
  )
  const shared = { columns, rowKey: nameOf, nameOf, present, selection }
  return kind === 'configs' ? (
    <TablePicker
      what={t('picker.configs')}
      label={t('picker.searchConfigs')}
      endpoint={configs.list}
      inputOf={(view) => ({ query: view })}
      rowsOf={(page) => page}
      {...shared}
    />
  ) : (
    <TablePicker
      what={t('picker.tags')}
      label={t('picker.searchTags')}
      endpoint={tags.list}
      inputOf={(view) => ({ query: { ...view, agents: false } })}
      rowsOf={(page) => page}
      {...shared}
    />
  )
}

const nameOf = ({ name }: NamedRow) => name
