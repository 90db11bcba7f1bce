import { useTranslation } from 'react-i18next'
import { Link } from '../../common/page/Link'
import { paths } from '../../common/paths'
import { useErrorWords } from '../../common/useErrorWords'
import type { FleetSearch } from './fleetMetricsSearch'
import styles from './FleetMetricsPage.module.css'
import type { HeatRow } from './heatRows'

interface Props {
  row: HeatRow
  sort: FleetSearch['sort']
  text: (value: number) => string
}

/** The name of an agent with the value that rows are sorted by, or why it has none. */
export function FleetHeading({ row, sort, text }: Props) {
  const { id, name, digest, problem, otherSpan } = row
  const { t } = useTranslation('fleetMetrics')
  const errors = useErrorWords()
  const figure = digest?.[sort === 'avg' ? 'average' : sort === 'last' ? 'last' : 'highest'] ?? NaN
  const reason =
    problem === 'closed'
      ? t('cell.closed')
      : problem
        ? errors.reason(problem)
        : otherSpan && Number.isNaN(figure)
          ? t('cell.otherRange')
          : undefined
  return (
    <>
      <Link to={paths.agentMetrics(id)} title={name} className={styles.name}>
        {name}
      </Link>
      {digest && reason === undefined && <span className={styles.figure}>{text(figure)}</span>}
      {reason !== undefined && (
        <span className={styles.reason} title={reason}>
          {reason}
        </span>
      )}
    </>
  )
}
