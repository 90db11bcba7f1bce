import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { Link } from '../../common/page/Link'
import { AgentStateLabel } from '../../common/resources/AgentStateLabel'
import { paths } from '../../common/paths'
import { useErrorWords } from '../../common/useErrorWords'
import { otherSpan } from '../../lib/series/coverage'
import { clipFrame } from '../../lib/series/frames'
import { Section } from '../../ui/layout/Section'
import styles from './ComparePage.module.css'
import type { ComparedAgent } from './useComparedAgents'

interface Props {
  comparedAgents: readonly ComparedAgent[]
  onRemove: (id: string) => void
}

/** The compared agents. Those without values come first, each with the reason and a button that retries. */
export function ComparedAgents({ comparedAgents, onRemove }: Props) {
  const { t } = useTranslation('fleetMetrics')
  const withProblem = comparedAgents.filter((one) => problemOf(one) !== null)
  const withoutProblem = comparedAgents.filter((one) => problemOf(one) === null)
  const list = (some: readonly ComparedAgent[], className?: string) => (
    <ul className={className}>
      {some.map((one) => (
        <AgentItem key={one.id} agent={one} onRemove={onRemove} />
      ))}
    </ul>
  )
  return (
    <div className={styles.comparedAgents}>
      {withProblem.length > 0 && (
        <Section title={t('compare.withoutValues', { count: withProblem.length })}>
          {list(withProblem, styles.withReason)}
        </Section>
      )}
      {withoutProblem.length > 0 && (
        <Section title={t('compare.shown', { count: withoutProblem.length })}>
          {list(withoutProblem)}
        </Section>
      )}
    </div>
  )
}

function AgentItem({ agent, onRemove }: { agent: ComparedAgent; onRemove: Props['onRemove'] }) {
  const { t } = useTranslation('fleetMetrics')
  const errors = useErrorWords()
  const { search } = useLocation()
  const { id, name, state, error, fetching, retry } = agent
  const problem = problemOf(agent)
  return (
    <li className={styles.comparedAgent}>
      {state && <AgentStateLabel state={state} />}
      <Link to={paths.agentMetrics(id, rangeIn(search))}>{name}</Link>
      {problem && (
        <span className={styles.problem}>
          {problem === 'failed' && error
            ? errors.reason(error)
            : t(`compare.problems.${problem === 'failed' ? 'empty' : problem}`)}
        </span>
      )}
      <span className={styles.gap} />
      {problem && problem !== 'waiting' && (
        <Button size="small" loading={fetching} onClick={retry}>
          {t('compare.retry', { name })}
        </Button>
      )}
      <Button
        type="text"
        size="small"
        icon={<CloseOutlined aria-hidden />}
        aria-label={t('compare.remove', { name })}
        onClick={() => onRemove(id)}
      />
    </li>
  )
}

/** Why an agent has no recent values; null when it has. An offline agent may still have older ones. */
function problemOf({ reading, error, state }: ComparedAgent) {
  if (error) return 'failed'
  if (!reading) return 'waiting'
  const { answer, span, at } = reading
  if (!answer.opened) return 'closed'
  const frames = Object.values(answer.frames)
  if (state === 'offline') return 'offline'
  if (otherSpan(frames, span, at)) return 'otherRange'
  const hasValues = frames.some((frame) =>
    Object.values(clipFrame(frame, span).columns).some((column) =>
      column.some((value) => !Number.isNaN(value)),
    ),
  )
  return hasValues ? null : 'empty'
}

/** The range parameters of an address. */
const rangeIn = (search: string) => {
  const params = new URLSearchParams(search)
  return { from: params.get('from') ?? '', to: params.get('to') ?? '' }
}
