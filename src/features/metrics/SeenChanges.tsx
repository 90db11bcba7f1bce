import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { paths } from '../../common/paths'
import { usePlanWords } from '../../common/plan/usePlanWords'
import styles from './SeenChanges.module.css'
import type { MetricsTools } from './useMetricsTools'
import type { SeenChange } from './useSeenChanges'

/** What the thin upright lines of the charts stand for. */
export function SeenChanges({ of, tools }: { of: readonly SeenChange[]; tools: MetricsTools }) {
  const { t } = useTranslation('metrics')
  const words = usePlanWords()
  return (
    <details className={styles.changes}>
      <summary>{t('changes.title', { count: of.length })}</summary>
      <ul>
        {of.map((change, i) => (
          <li key={i}>
            <time dateTime={new Date(change.at).toISOString()}>
              {tools.format.moment(change.at)}
            </time>{' '}
            {change.is === 'config' ? (
              <Link to={paths.config(change.config, 'history')}>
                {t('changes.config', { config: change.config })}
              </Link>
            ) : (
              <Link to={paths.plan(change.id)}>{words.title(change.about)}</Link>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
