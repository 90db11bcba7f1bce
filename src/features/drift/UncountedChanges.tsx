import { useTranslation } from 'react-i18next'
import { useChangeLabel } from '../../common/configChanges/useChangeLabel'
import type { UncountedDifference } from '../../domain/drift/contentDifference'
import { valueAt } from '../../lib/json/json'
import styles from './DifferenceDetail.module.css'

interface Props {
  uncounted: readonly UncountedDifference[]
  /** the contents as the server sent them */
  assigned: unknown
  running: unknown
}

/** Values that are written differently and mean the same, each group with the rule that says so. */
export function UncountedChanges({ uncounted, assigned, running }: Props) {
  const { t, i18n } = useTranslation(['difference', 'agentRules'])
  const labelOf = useChangeLabel()
  if (uncounted.length === 0) return null
  const texts: unknown = i18n.getResourceBundle(i18n.language, 'agentRules')
  const reasonOf = (rule: string) => {
    const text = valueAt(texts, [rule])
    return typeof text === 'string' ? text : rule
  }
  const count = uncounted.reduce((sum, { changes }) => sum + changes.length, 0)
  return (
    <details className={styles.uncounted}>
      <summary>{t('uncounted.title', { count })}</summary>
      <ul className={styles.rules}>
        {uncounted.map(({ rule, changes }) => (
          <li key={rule}>
            <p>{reasonOf(rule)}</p>
            <p className={styles.values}>
              {changes
                .map(({ kind, path }) => labelOf(kind === 'removed' ? assigned : running, path))
                .join(t('uncounted.separator'))}
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}
