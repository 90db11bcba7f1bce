import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
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
export function FleetHeading({ row: { id, name, digest, problem }, sort, text }: Props) {
  const { t } = useTranslation('fleetMetrics')
  const errors = useErrorWords()
  const reason =
    problem === 'closed' ? t('cell.closed') : problem ? errors.reason(problem) : undefined
  const figure = digest && digest[sort === 'avg' ? 'average' : sort === 'last' ? 'last' : 'highest']
  return (
    <>
      <Link to={paths.agentMetrics(id)} title={name} className={styles.name}>
        {name}
      </Link>
      {figure !== null && <span className={styles.figure}>{text(figure)}</span>}
      {reason !== undefined && (
        <span className={styles.reason} title={reason}>
          {reason}
        </span>
      )}
    </>
  )
}
