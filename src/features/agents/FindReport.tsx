import { useTranslation } from 'react-i18next'
import { CopyButton } from '../../ui/controls/Copyable'
import type { FindReport as Report } from './find'
import styles from './FindReport.module.css'

interface Props {
  report: Report
  /** the other filters in force, in words; '' without any */
  among: string
  /** how many agents were read, where that was not all */
  read: number | null
}

/** How a list fared: what was found, what was not, and what stands for several agents. */
export function FindReport({ report, among, read }: Props) {
  const { t } = useTranslation('agents')
  const { total, found, missing, several } = report
  return (
    <div className={styles.report}>
      <strong>
        {among
          ? t('find.foundAmong', { found, total, filters: among })
          : t('find.found', { found, total })}
      </strong>
      {missing.length > 0 && (
        <Entries
          summary={
            read === null
              ? t('find.missing', { count: missing.length })
              : t('find.missingPartial', { count: missing.length, read })
          }
          label={t('find.missingList')}
          entries={missing}
          copied={missing}
        />
      )}
      {several.length > 0 && (
        <Entries
          summary={t('find.several', { count: several.length })}
          label={t('find.severalList')}
          entries={several.map((one) => t('find.severalOne', one))}
          copied={several.map(({ entry }) => entry)}
        />
      )}
    </div>
  )
}

function Entries(props: { summary: string; label: string; entries: string[]; copied: string[] }) {
  const { summary, label, entries, copied } = props
  return (
    <details className={styles.details}>
      <summary>{summary}</summary>
      <div className={styles.entries}>
        <pre tabIndex={0} role="region" aria-label={label}>
          {entries.join('\n')}
        </pre>
        <CopyButton text={copied.join('\n')} what={label} always />
      </div>
    </details>
  )
}
