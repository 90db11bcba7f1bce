import { useTranslation } from 'react-i18next'
import { CopyButton } from '../../ui/controls/Copyable'
import type { BulkSearchResult } from './bulkSearch'
import styles from './BulkSearchReport.module.css'

interface Props {
  report: BulkSearchResult
  /** the other filters in force, as text; '' without any */
  filters: string
  /** the number of agents that were read, where that was not all */
  read: number | null
}

/** The result of a bulk search: entries that were found, that were not, and that match several agents. */
export function BulkSearchReport({ report, filters, read }: Props) {
  const { t } = useTranslation('agents')
  const { total, found, missing, ambiguous } = report
  return (
    <div className={styles.report}>
      <strong>
        {filters
          ? t('bulkSearch.foundWithFilters', { found, total, filters })
          : t('bulkSearch.found', { found, total })}
      </strong>
      {missing.length > 0 && (
        <Entries
          summary={
            read === null
              ? t('bulkSearch.missing', { count: missing.length })
              : t('bulkSearch.missingPartial', { count: missing.length, read })
          }
          label={t('bulkSearch.missingList')}
          entries={missing}
          copied={missing}
        />
      )}
      {ambiguous.length > 0 && (
        <Entries
          summary={t('bulkSearch.ambiguous', { count: ambiguous.length })}
          label={t('bulkSearch.ambiguousList')}
          entries={ambiguous.map((one) => t('bulkSearch.ambiguousEntry', one))}
          copied={ambiguous.map(({ entry }) => entry)}
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
