import { InfoCircleOutlined, WarningOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '../../ui/layout/Section'
import type { PlanConsequences } from '../../domain/plan/model/care'
import styles from './PlanConsequences.module.css'
import type { Effect } from '../../domain/plan/model/assessment'

/** Effects that are told one by one. */
const mostEffects = 6

/** What an operator has to know before a plan is applied: what follows from it, and what cannot be taken back. */
export function PlanConsequences({ care }: { care: PlanConsequences }) {
  const { t } = useTranslation('plan')
  const { changing, permanent, warnings, effects } = care
  const config = ({ is }: Effect) => is !== 'offline'
  const told = effects.filter(config).slice(0, mostEffects)
  const more = effects.filter(config).length - told.length
  if (changing === 0) return null
  return (
    <Section title={t('care.title')}>
      <ul className={styles.care}>
        <Line grave={permanent.steps > 0}>
          <strong>
            {permanent.steps === 0
              ? t('permanent.none')
              : permanent.steps === changing
                ? t('permanent.all')
                : t('permanent.some', { count: permanent.steps })}
          </strong>{' '}
          {permanent.kinds.map((kind) => isExplained(kind) && `${t(`care.${kind}`)} `)}
        </Line>
        {warnings.map(([warning, count]) => (
          <Line key={warning} grave>
            {t(warning === 'offline' ? 'care.offlineSteps' : `care.${warning}`, { count })}
          </Line>
        ))}
        {told.map(({ is, config, agents }) => (
          <Line key={`${is} ${config}`} grave={grave.has(is)}>
            {t(`care.${is}`, { config, count: agents })}
          </Line>
        ))}
        {more > 0 && <Line>{t('care.moreEffects', { count: more })}</Line>}
        {effects
          .filter(({ is }) => is === 'offline')
          .map(({ agents }) => (
            <Line key="offline" grave>
              {t('care.offline', { count: agents })}
            </Line>
          ))}
      </ul>
    </Section>
  )
}

const grave = new Set<Effect['is']>(['mayGo', 'goes', 'restart'])

const explained = [
  'resetRunner',
  'removeRunner',
  'renewRunner',
  'removeAgent',
  'upgradeAgent',
  'deleteTag',
  'deleteConfig',
  'saveConfig',
  'openMetrics',
] as const

const isExplained = (kind: string): kind is (typeof explained)[number] =>
  explained.some((name) => name === kind)

function Line({ grave = false, children }: { grave?: boolean; children: ReactNode }) {
  const Icon = grave ? WarningOutlined : InfoCircleOutlined
  return (
    <li>
      <Icon aria-hidden className={grave ? styles.grave : styles.plain} />
      <span>{children}</span>
    </li>
  )
}
