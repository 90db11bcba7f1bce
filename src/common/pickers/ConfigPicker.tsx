import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { configs, type Config } from '../../contract/configs'
import { MiddleEllipsis } from '../../ui/layout/MiddleEllipsis'
import type { Column } from '../../ui/table/ResourceTable'
import type { SelectionStore } from '../list/listSelection'
import { ServerPicker } from './ServerPicker'

interface Props {
  picked: SelectionStore
  /** names of those that are there already */
  has?: ReadonlySet<string>
}

/** Picks configs by a part of their name. */
export function ConfigPicker({ picked, has }: Props) {
  const { t } = useTranslation('fleet')
  const columns = useMemo<Column<Config>[]>(
    () => [
      {
        key: 'name',
        title: t('picker.config'),
        cell: ({ name }) => <MiddleEllipsis text={name} />,
      },
      { key: 'note', title: t('picker.note'), cell: ({ note }) => note },
    ],
    [t],
  )
  return (
    <ServerPicker
      what={t('picker.configs')}
      label={t('picker.searchConfigs')}
      endpoint={configs.list}
      inputOf={(view) => ({ query: view })}
      rowsOf={(page) => page}
      columns={columns}
      rowKey={nameOf}
      nameOf={nameOf}
      has={has}
      picked={picked}
    />
  )
}

const nameOf = ({ name }: Config) => name
