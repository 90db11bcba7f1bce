import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { query } from '../../api/query'
import { configs } from '../../contract/configs'
import { useHistoryQuery } from '../../common/history/useHistoryQuery'
import { UnreadableRecords } from '../../common/page/UnreadableRecords'
import { Page } from '../../common/page/Page'
import { paths } from '../../common/paths'
import { useFormat } from '../../ui/useFormat'
import { Empty } from '../../ui/feedback/Empty'
import { Banner } from '../../ui/feedback/Banner'
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
  const names = page && page.total <= page.rows.length && new Set(page.rows.map(({ name }) => name))
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
            <table aria-label={t('history.configs')} className={styles.versions}>
              <thead>
                <tr>
                  <th scope="col">{t('history.config')}</th>
                  <th scope="col">{t('history.versionCount')}</th>
                  <th scope="col">{t('history.newest')}</th>
                  {names && <th scope="col">{t('history.server')}</th>}
                </tr>
              </thead>
              <tbody>
                {data.configs.map(({ config, versions, at }) => (
                  <tr key={config}>
                    <td>
                      <Link to={paths.config(config, 'history')}>{config}</Link>
                    </td>
                    <td>{format.number(versions)}</td>
                    <td className={styles.time}>{format.dateTime(at)}</td>
                    {names && <td>{t(names.has(config) ? 'history.there' : 'history.deleted')}</td>}
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </div>
      )}
    </Page>
  )
}

const maxConfigs = 200
const versionKinds = ['version'] as const
