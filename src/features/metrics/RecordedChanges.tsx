import { useTranslation } from 'react-i18next'
import { Link } from '../../common/page/Link'
import { paths } from '../../common/paths'
import { usePlanWords } from '../../common/plan/usePlanWords'
import styles from './RecordedChanges.module.css'
import type { Formatters } from './useFormatters'
import type { RecordedChange } from './useRecordedChanges'
import { isoTime } from '../../lib/time/isoTime'

interface Props {
  changes: readonly RecordedChange[]
  formatters: Formatters
}

/** Lists the changes that charts show as thin upright lines. */
export function RecordedChanges({ changes, formatters }: Props) {
  const { t } = useTranslation('metrics')
  const words = usePlanWords()
  return (
    <details className={styles.changes}>
      <summary>{t('changes.title', { count: changes.length })}</summary>
      <ul>
        {changes.map((change, i) => (
          <li key={i}>
            <time dateTime={isoTime(change.at)}>{formatters.format.dateTime(change.at)}</time>{' '}
            {change.is === 'config' ? (
              <Link to={paths.config(change.config, 'history')}>
                {t('changes.config', { config: change.config })}
              </Link>
            ) : (
              <Link to={paths.plan(change.id)}>{words.title(change.plan)}</Link>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
