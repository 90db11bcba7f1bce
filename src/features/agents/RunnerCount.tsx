import { countText } from '../../domain/partlyRead'
import { useFormat } from '../../ui/useFormat'
import { useFixedT } from '../../ui/useFixedT'
import type { ListedAgent } from '../../domain/agents/listedAgent'
import styles from './RunnerCount.module.css'

interface Props {
  agent: Pick<ListedAgent, 'runners' | 'unread'>
  failing?: readonly string[] | undefined
}

/** The number of runners of an agent, with their names on hover, and the number that fail where that was read. */
export function RunnerCount({ agent, failing = [] }: Props) {
  const { runners } = agent
  const t = useFixedT('agents')
  const format = useFormat()
  return (
    <span className={styles.count}>
      <span title={runners.join('\n') || undefined}>{countText(agent, 'runners', format)}</span>
      {failing.length > 0 && (
        <span className={styles.failing} title={failing.join('\n')}>
          {t('failingRunners', { count: failing.length })}
        </span>
      )}
    </span>
  )
}
