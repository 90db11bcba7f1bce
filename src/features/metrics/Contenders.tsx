import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { AgentStateLabel } from '../../common/resources/AgentStateLabel'
import { paths } from '../../common/paths'
import { useErrorWords } from '../../common/useErrorWords'
import { Section } from '../../ui/layout/Section'
import styles from './ComparePage.module.css'
import type { Contender } from './useCompared'

interface Props {
  contenders: readonly Contender[]
  onRemove: (id: string) => void
}

/** Who is compared; apart, and first, those of whom there is nothing to see, each with why and a retry. */
export function Contenders({ contenders, onRemove }: Props) {
  const { t } = useTranslation('fleetMetrics')
  const lacking = contenders.filter((one) => troubleOf(one) !== null)
  const fine = contenders.filter((one) => troubleOf(one) === null)
  const list = (some: readonly Contender[]) => (
    <ul>
      {some.map((one) => (
        <Line key={one.id} of={one} onRemove={onRemove} />
      ))}
    </ul>
  )
  return (
    <div className={styles.contenders}>
      {lacking.length > 0 && (
        <Section title={t('compare.lacking', { count: lacking.length })}>{list(lacking)}</Section>
      )}
      {fine.length > 0 && (
        <Section title={t('compare.shown', { count: fine.length })}>{list(fine)}</Section>
      )}
    </div>
  )
}

function Line({ of, onRemove }: { of: Contender; onRemove: Props['onRemove'] }) {
  const { t } = useTranslation('fleetMetrics')
  const errors = useErrorWords()
  const { search } = useLocation()
  const { id, name, state, error, fetching, retry } = of
  const trouble = troubleOf(of)
  return (
    <li className={styles.contender}>
      {state && <AgentStateLabel state={state} />}
      <Link to={paths.agentMetrics(id, rangeIn(search))}>{name}</Link>
      {trouble && (
        <span className={styles.trouble}>
          {trouble === 'failed' && error
            ? errors.reason(error)
            : t(`compare.trouble.${trouble === 'failed' ? 'empty' : trouble}`)}
        </span>
      )}
      <span className={styles.gap} />
      {trouble && trouble !== 'waiting' && (
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

/** Why there is nothing to see of an agent. One that is offline may have measured before. */
function troubleOf({ measured, error, state }: Contender) {
  if (error) return 'failed'
  if (!measured) return 'waiting'
  if (!measured.answer.opened) return 'closed'
  const { frames } = measured.answer
  const any = Object.values(frames).some(({ columns }) =>
    Object.values(columns).some((column) => column.some((value) => !Number.isNaN(value))),
  )
  return any ? (state === 'offline' ? 'offline' : null) : state === 'offline' ? 'offline' : 'empty'
}

const rangeIn = (search: string) => {
  const params = new URLSearchParams(search)
  return { from: params.get('from') ?? '', to: params.get('to') ?? '' }
}
