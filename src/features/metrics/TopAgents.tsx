import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from '../../common/page/Link'
import { paths } from '../../common/paths'
import { Section } from '../../ui/layout/Section'
import styles from './FleetMetricsPage.module.css'
import type { SeriesDigest } from './metricsScan'
import type { HeatRow } from './heatRows'

interface Props {
  rows: readonly HeatRow<SeriesDigest>[]
  text: (value: number) => string
  /** names the metric and its field */
  title: string
  /** the end of a past range as text; null: now */
  past: string | null
}

const maxAgents = 5

/** The agents with the highest last values. */
export function TopAgents({ rows, text, title, past }: Props) {
  const { t } = useTranslation('fleetMetrics')
  const top = useMemo(
    () =>
      rows
        .filter(({ digest }) => !Number.isNaN(digest.last))
        .sort((a, b) => b.digest.last - a.digest.last)
        .slice(0, maxAgents),
    [rows],
  )
  if (top.length === 0) return null
  return (
    <div className={styles.highest}>
      <Section
        title={past === null ? t('top', { what: title }) : t('topAt', { time: past, what: title })}
      >
        <ol className={styles.top}>
          {top.map(({ id, name, digest }) => (
            <li key={id}>
              <Link to={paths.agentMetrics(id)}>{name}</Link> <strong>{text(digest.last)}</strong>
            </li>
          ))}
        </ol>
      </Section>
    </div>
  )
}
