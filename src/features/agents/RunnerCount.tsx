import { useFormat } from '../../ui/Clock'
import { useText } from '../../ui/useText'
import styles from './RunnerCount.module.css'

/** How many runners an agent has, named on hover; and how many of them fail, where that was read. */
export function RunnerCount({ runners, failing = [] }: { runners: string[]; failing?: string[] }) {
  const t = useText('agents')
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
