import { useTranslation } from 'react-i18next'
import { Button } from 'antd'
import { useFormat } from '../../ui/useFormat'
import { Empty } from '../../ui/feedback/Empty'
import type { UpdateGrokSearch } from './grokSearch'
import styles from './ClusterList.module.css'
import type { MatchResults } from './useMatchResults'

const maxClusters = 100

interface Props {
  results: MatchResults
  lines: readonly string[]
  update: UpdateGrokSearch
}

/** Unmatched lines grouped by shape: one more pattern usually matches a whole group. */
export function ClusterList({ results, lines, update }: Props) {
  const { t } = useTranslation('grok')
  const format = useFormat()
  const { clusters } = results
  if (clusters.length === 0) return <Empty title={t('results.allMatched')} />
  return (
    <table className={styles.clusters} aria-label={t('clusters.label')}>
      <thead>
        <tr>
          <th scope="col">{t('clusters.count')}</th>
          <th scope="col">{t('clusters.first')}</th>
          <th />
        </tr>
      </thead>
      <tbody>
        {clusters.slice(0, maxClusters).map(({ shape, count, first }) => (
          <tr key={shape}>
            <td>{format.number(count)}</td>
            <td>
              <code title={shape}>
                {shape === '' ? t('clusters.rest') : (lines[first] ?? '').slice(0, 300)}
              </code>
            </td>
            <td>
              {shape !== '' && (
                <Button
                  size="small"
                  type="link"
                  onClick={() =>
                    update({ view: 'lines', show: 'unmatched', shape, page: 1, line: first + 1 })
                  }
                >
                  {t('clusters.show')}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
