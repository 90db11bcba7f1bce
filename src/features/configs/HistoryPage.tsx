import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from '../../common/page/Link'
import { query } from '../../api/query'
import { configs } from '../../contract/configs'
import { useHistoryQuery } from '../../common/history/useHistoryQuery'
import { UnreadableRecords } from '../../common/page/UnreadableRecords'
import { Page } from '../../common/page/Page'
import { paths } from '../../common/paths'
import { useFormat } from '../../ui/useFormat'
import { Empty } from '../../ui/feedback/Empty'
import { Banner } from '../../ui/feedback/Banner'
import { MiddleEllipsis } from '../../ui/layout/MiddleEllipsis'
import { ResourceTable, type Column } from '../../ui/table/ResourceTable'
import { TableSkeleton } from '../../ui/table/TableSkeleton'
import { HistoryFiles } from './HistoryFiles'
import styles from './HistoryTab.module.css'

/** All configs of which this browser has seen a version, including deleted ones. */
export function HistoryPage() {
  const { t } = useTranslation(['configs', 'common'])
  const format = useFormat()
  const { data, isPending, error } = useHistoryQuery('', async (history) => ({
    configs: await history.configs(),
    all: await history.allVersions(),
  }))
  // With more configs than one page holds, the column that tells which are deleted is left out.
  const listed = useQuery(query(configs.list, { query: { size: maxConfigs } }))
  const page = listed.data
  const names = useMemo(
    () =>
      page && page.total <= page.rows.length ? new Set(page.rows.map(({ name }) => name)) : null,
    [page],
  )
  const columns = useMemo((): Column<SeenConfig>[] => {
    const server: Column<SeenConfig> = {
      key: 'server',
      title: t('history.server'),
      kind: 'text',
      text: ({ config }) => t(names?.has(config) ? 'history.there' : 'history.deleted'),
    }
    return [
      {
        key: 'config',
        title: t('history.config'),
        kind: 'name',
        text: keyOf,
        cell: ({ config }) => (
          <Link to={paths.config(config, 'history')}>
            <MiddleEllipsis text={config} />
          </Link>
        ),
      },
      {
        key: 'versions',
        title: t('history.versionCount'),
        kind: 'number',
        main: true,
        text: ({ versions }) => format.number(versions),
      },
      {
        key: 'newest',
        title: t('history.newest'),
        kind: 'time',
        text: ({ at }) => format.dateTime(at),
        cell: ({ at }) => format.dateTime(at),
      },
      ...(names ? [server] : []),
    ]
  }, [t, format, names])
  return (
    <Page title={t('history.title')} parent={{ to: paths.configs, label: t('title') }}>
      {isPending && <TableSkeleton label={t('common:loading')} />}
      {error && <Banner tone="warning">{t('history.notKept')}</Banner>}
      <UnreadableRecords kinds={versionKinds} />
      {data && (
        <div className={styles.history}>
          <div className={styles.head}>
            <p>{t('history.onlyAll')}</p>
            <HistoryFiles config="all" versions={data.all} />
          </div>
          {data.configs.length === 0 ? (
            <Empty title={t('history.noneAtAll')} />
          ) : (
            <ResourceTable<SeenConfig>
              label={t('history.configs')}
              columns={columns}
              rowKey={keyOf}
              rows={data.configs}
              loading={false}
              empty={null}
            />
          )}
        </div>
      )}
    </Page>
  )
}

interface SeenConfig {
  config: string
  versions: number
  at: number
}

const keyOf = ({ config }: SeenConfig) => config

const maxConfigs = 200
const versionKinds = ['version'] as const
