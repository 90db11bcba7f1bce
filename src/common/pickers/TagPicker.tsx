import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { tags, type Tag } from '../../contract/tags'
import { MiddleEllipsis } from '../../ui/layout/MiddleEllipsis'
import type { Column } from '../../ui/table/ResourceTable'
import type { SelectionStore } from '../list/listSelection'
import { ServerPicker } from './ServerPicker'

interface Props {
  picked: SelectionStore
  /** names of those that are there already */
  has?: ReadonlySet<string>
}

/** Picks tags by a part of their name. */
export function TagPicker({ picked, has }: Props) {
  const { t } = useTranslation('fleet')
  const columns = useMemo<Column<Tag>[]>(
    () => [
      {
        key: 'name',
        title: t('picker.tag'),
        cell: ({ name }) => <MiddleEllipsis text={name} />,
      },
      { key: 'note', title: t('picker.note'), cell: ({ note }) => note },
    ],
    [t],
  )
  return (
    <ServerPicker
      what={t('picker.tags')}
      label={t('picker.searchTags')}
      endpoint={tags.list}
      inputOf={(view) => ({ query: { ...view, agents: false } })}
      rowsOf={(page) => page}
      columns={columns}
      rowKey={nameOf}
      nameOf={nameOf}
      has={has}
      picked={picked}
    />
  )
}

const nameOf = ({ name }: Tag) => name
