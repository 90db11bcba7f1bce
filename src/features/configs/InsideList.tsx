import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { query } from '../../api/query'
import { useScan } from '../../api/useScan'
import { configs } from '../../contract/configs'
import { mask } from '../../domain/secrets/secrets'
import { ScannedList } from '../../common/scan/ScannedList'
import { isUnread, useScanParts } from '../../common/scan/useScanParts'
import { useMemoLast } from '../../lib/collections/memoLast'
import { useCorrection } from '../../lib/browser/search'
import { Empty } from '../../ui/feedback/Empty'
import { ResourceTable, type Column } from '../../ui/table/ResourceTable'
import styles from './ConfigsPage.module.css'
import type { ConfigSearch, UpdateConfigSearch } from './filters'
import { Found } from './Found'
import { insidesOf, search as searchIn, type Hit } from './inside'
import { ConfigLink } from './useConfigColumns'

interface Props {
  search: ConfigSearch
  update: UpdateConfigSearch
}

/** Where a text stands in the configs that the other filters leave. The server cannot look into configs. */
export function InsideList({ search: { search, name, inside, page, size }, update }: Props) {
  const { t } = useTranslation('configs')
  const filter = { search, name }
  const found = useScan('insides', configs.list, filter, {
    rowKey: ({ config }) => config,
    digest: insidesOf,
  })
  const few = useQuery({
    ...query(configs.list, { query: { ...filter, page: 1, size: 20 } }),
    enabled: isUnread(found),
  })
  const scan = useScanParts([{ ...found, what: 'configs', asked: few, sample: few.data?.rows }])
  const hits = useMemoLast(searchIn)(found.result?.rows ?? nothing, inside)
  const rows = useMemo(() => hits.slice((page - 1) * size, page * size), [hits, page, size])
  const last = Math.max(1, Math.ceil(hits.length / size))
  const beyond = scan.unread.length === 0 && page > last
  useCorrection(
    update,
    useMemo(() => (beyond ? { page: last } : null), [beyond, last]),
  )
  const columns = useMemo(
    (): Column<Hit>[] => [
      {
        key: 'config',
        title: t('columns.config'),
        width: 200,
        cell: ({ config }) => <ConfigLink name={config} />,
      },
      {
        key: 'path',
        title: t('columns.path'),
        width: 280,
        cell: ({ path }) => <Found whole={path} text={inside} />,
      },
      {
        key: 'value',
        title: t('columns.value'),
        cell: ({ value, secret }) =>
          secret ? (
            <span className={styles.dim}>{t('inside.secret', { mask })}</span>
          ) : (
            <Found whole={value} text={inside} />
          ),
      },
    ],
    [t, inside],
  )
  return (
    <ScannedList scan={scan} what={t('list')} narrowed>
      {hits.length > 0 && (
        <p className={styles.line}>
          {t('inside.found', {
            count: hits.length,
            configs: t('inside.configs', { count: configsIn(hits) }),
          })}
        </p>
      )}
      <ResourceTable<Hit>
        label={t('inside.label')}
        columns={columns}
        rowKey={keyOf}
        rows={rows}
        total={hits.length}
        loading={false}
        order={{ page, size }}
        onOrder={({ page, size }) => update({ page, size })}
        empty={
          <Empty
            title={t('inside.none')}
            action={<Button onClick={() => update({ inside: '' })}>{t('clearSearch')}</Button>}
          >
            {t('inside.noneBody')}
          </Empty>
        }
      />
    </ScannedList>
  )
}

const nothing: never[] = []
const keyOf = ({ key }: Hit) => key
const configsIn = (hits: readonly Hit[]) => new Set(hits.map(({ config }) => config)).size
