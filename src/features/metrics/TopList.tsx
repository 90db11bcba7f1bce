import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { paths } from '../../common/paths'
import { Section } from '../../ui/layout/Section'
import styles from './FleetPage.module.css'
import type { Digest } from './fleetRun'
import type { HeatRow } from './fleetModel'

interface Props {
  rows: readonly HeatRow<Digest>[]
  text: (value: number) => string
  /** of the line */
  title: string
}

const most = 5

/** Who is highest by the last value. */
export function TopList({ rows, text, title }: Props) {
  const { t } = useTranslation('fleetMetrics')
  const top = useMemo(
    () =>
      rows
        .filter(({ digest }) => !Number.isNaN(digest.last))
        .sort((a, b) => b.digest.last - a.digest.last)
        .slice(0, most),
    [rows],
  )
  return (
    <Section title={t('top', { what: title })}>
      <ol className={styles.top}>
        {top.map(({ id, name, digest }) => (
          <li key={id}>
            <Link to={paths.agentMetrics(id)}>{name}</Link> <strong>{text(digest.last)}</strong>
          </li>
        ))}
      </ol>
    </Section>
  )
}
