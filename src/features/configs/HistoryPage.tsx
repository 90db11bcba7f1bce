import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { query } from '../../api/query'
import { configs } from '../../contract/configs'
import { useHistory } from '../../common/history/useHistory'
import { Page } from '../../common/page/Page'
import { paths } from '../../common/paths'
import { useFormat } from '../../ui/Clock'
import { Empty } from '../../ui/feedback/Empty'
import { Banner } from '../../ui/feedback/Banner'
import { TableSkeleton } from '../../ui/table/TableSkeleton'
import { HistoryFiles } from './HistoryFiles'
import styles from './HistoryTab.module.css'

/** Every config of which this browser has seen a version, those that are no more too. */
export function HistoryPage() {
  const { t } = useTranslation(['configs', 'common'])
  const format = useFormat()
  const { data, isPending, error } = useHistory('', async (history) => ({
    kept: await history.names(),
    all: await history.all(),
  }))
  // Enough to tell what is gone on all but the largest servers; where there are more, nothing is said of it.
  const there = useQuery(query(configs.list, { query: { size: mostListed } }))
  const rows = there.data
  const names = rows && rows.total <= rows.rows.length && new Set(rows.rows.map(({ name }) => name))
  return (
    <Page title={t('history.title')} parent={{ to: paths.configs, label: t('title') }}>
      {isPending && <TableSkeleton label={t('common:loading')} />}
      {error && <Banner tone="warning">{t('history.notKept')}</Banner>}
      {data && (
        <div className={styles.history}>
          <div className={styles.head}>
            <p>{t('history.onlyAll')}</p>
            <HistoryFiles config="all" versions={data.all} />
          </div>
          {data.kept.length === 0 ? (
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
                {data.kept.map(({ config, versions, at }) => (
                  <tr key={config}>
                    <td>
                      <Link to={paths.config(config, 'history')}>{config}</Link>
                    </td>
                    <td>{format.number(versions)}</td>
                    <td className={styles.time}>{format.moment(at)}</td>
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

const mostListed = 200
