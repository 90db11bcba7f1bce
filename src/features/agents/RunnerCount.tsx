import { useFormat } from '../../ui/useFormat'
import { useFixedT } from '../../ui/useFixedT'
import styles from './RunnerCount.module.css'

/** The number of runners of an agent, with their names on hover, and the number that fail where that was read. */
export function RunnerCount({ runners, failing = [] }: { runners: string[]; failing?: string[] }) {
  const t = useFixedT('agents')
  const format = useFormat()
  return (
    <span className={styles.count}>
      <span title={runners.join('\n') || undefined}>{format.number(runners.length)}</span>
      {failing.length > 0 && (
        <span className={styles.failing} title={failing.join('\n')}>
          {t('failingRunners', { count: failing.length })}
        </span>
      )}
    </span>
  )
}
