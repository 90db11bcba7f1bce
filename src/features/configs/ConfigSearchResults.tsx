import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { query } from '../../api/query'
import { useScan } from '../../api/useScan'
import { configs, type Config } from '../../contract/configs'
import { mask } from '../../domain/secrets/secrets'
import { ScannedList } from '../../common/scan/ScannedList'
import { isUnread, useScanStatus } from '../../common/scan/useScanStatus'
import { useMemoLast } from '../../lib/hooks/useMemoLast'
import { Empty } from '../../ui/feedback/Empty'
import { ResourceTable, type Column } from '../../ui/table/ResourceTable'
import styles from './ConfigsPage.module.css'
import type { ConfigSearch, UpdateConfigSearch } from './filters'
import { excerpt, searchInConfigs, toSearchableConfig, type SearchHit } from './searchInConfigs'
import { useCorrection } from '../../lib/hooks/useSearch'
import { ConfigLink } from './useConfigColumns'
import { useNotSecret } from '../../common/useNotSecret'

interface Props {
  search: ConfigSearch
  update: UpdateConfigSearch
}

/** Searches in the keys and values of the configs that match the other filters. The server has no such search. */
export function ConfigSearchResults({
  search: { search, name, inside, page, size },
  update,
}: Props) {
  const { t } = useTranslation('configs')
  const filter = { search, name }
  const [notSecret] = useNotSecret()
  // Values that were left out are read again once they are no secrets any more.
  const scanName = `configValues ${[...notSecret].sort().join(' ')}`
  const found = useScan(scanName, configs.list, filter, {
    rowKey: ({ config }) => config,
    mapRow: (row: Config) => toSearchableConfig(row, notSecret),
  })
  const firstPage = useQuery({
    ...query(configs.list, { query: { ...filter, page: 1, size: 20 } }),
    enabled: isUnread(found),
  })
  const scan = useScanStatus([
    { ...found, list: 'configs', countQuery: firstPage, sample: firstPage.data?.rows },
  ])
  const hits = useMemoLast(searchInConfigs)(found.result?.rows ?? noRows, inside)
  const rows = useMemo(() => hits.slice((page - 1) * size, page * size), [hits, page, size])
  const last = Math.max(1, Math.ceil(hits.length / size))
  const beyond = scan.unread.length === 0 && page > last
  useCorrection(
    update,
    useMemo(() => (beyond ? { page: last } : null), [beyond, last]),
  )
  const columns = useMemo(
    (): Column<SearchHit>[] => [
      {
        key: 'config',
        title: t('columns.config'),
        kind: 'name',
        text: ({ config }) => config,
        cell: ({ config }) => <ConfigLink name={config} />,
      },
      {
        key: 'path',
        title: t('columns.path'),
        kind: 'path',
        wrap: true,
        text: ({ path }) => path,
        cell: ({ path }) => <HighlightedMatch text={path} search={inside} />,
      },
      {
        key: 'value',
        title: t('columns.value'),
        kind: 'text',
        wrap: true,
        text: ({ value, secret }) => (secret ? t('searchResults.secret', { mask }) : value),
        cell: ({ value, secret }) =>
          secret ? (
            <span className={styles.dim}>{t('searchResults.secret', { mask })}</span>
          ) : (
            <HighlightedMatch text={value} search={inside} />
          ),
      },
    ],
    [t, inside],
  )
  return (
    <ScannedList scan={scan} what={t('list')} serverFiltered>
      {hits.length > 0 && (
        <p className={styles.line}>
          {t('searchResults.found', {
            count: hits.length,
            configs: t('searchResults.configs', { count: countConfigs(hits) }),
          })}
        </p>
      )}
      <ResourceTable<SearchHit>
        label={t('searchResults.label')}
        columns={columns}
        rowKey={keyOf}
        rows={rows}
        total={hits.length}
        loading={false}
        order={{ page, size }}
        onOrder={({ page, size }) => update({ page, size })}
        empty={
          <Empty
            title={t('searchResults.none')}
            action={<Button onClick={() => update({ inside: '' })}>{t('clearSearch')}</Button>}
          >
            {t('searchResults.noneBody')}
          </Empty>
        }
      />
    </ScannedList>
  )
}

const noRows: never[] = []
const keyOf = ({ key }: SearchHit) => key
/** A text with the match highlighted; a long text is shortened around it. */
function HighlightedMatch({ text, search }: { text: string; search: string }) {
  const found = excerpt(text, search)
  return (
    <span className={styles.match} title={text}>
      {found ? (
        <>
          {found.before}
          <mark>{found.match}</mark>
          {found.after}
        </>
      ) : text.length > maxLength ? (
        `${text.slice(0, maxLength)}…`
      ) : (
        text
      )}
    </span>
  )
}

/** characters of a text without a match */
const maxLength = 120

const countConfigs = (hits: readonly SearchHit[]) => new Set(hits.map(({ config }) => config)).size
