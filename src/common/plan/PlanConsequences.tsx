import { InfoCircleOutlined, WarningOutlined } from '@ant-design/icons'
import { joinSentences } from '../../lib/text/joinSentences'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '../../ui/layout/Section'
import type { PlanConsequences as Consequences } from '../../domain/plan/model/consequences'
import styles from './PlanConsequences.module.css'
import type { Effect } from '../../domain/plan/model/assessment'

/** the most effects that are shown */
const maxEffects = 6

/** The consequences of a plan, and whether it can be undone. */
export function PlanConsequences({ consequences }: { consequences: Consequences }) {
  const { t } = useTranslation('plan')
  const { changing, permanent, warnings, effects } = consequences
  const configEffects = effects.filter(({ is }) => is !== 'offline')
  const shown = configEffects.slice(0, maxEffects)
  const hiddenCount = configEffects.length - shown.length
  if (changing === 0) return null
  return (
    <Section title={t('consequences.title')}>
      <ul className={styles.list}>
        <Line serious={permanent.steps > 0}>
          <strong>
            {permanent.steps === 0
              ? t('permanent.none')
              : permanent.steps === changing
                ? t('permanent.all')
                : t('permanent.some', { count: permanent.steps })}
          </strong>{' '}
          {joinSentences(
            ...permanent.kinds.map((kind) => isExplained(kind) && t(`consequences.${kind}`)),
          )}
        </Line>
        {warnings.map(([warning, count]) => (
          <Line key={warning} serious>
            {t(warning === 'offline' ? 'consequences.offlineSteps' : `consequences.${warning}`, {
              count,
            })}
          </Line>
        ))}
        {shown.map(({ is, config, agents }) => (
          <Line key={`${is} ${config}`} serious={seriousEffects.has(is)}>
            {t(`consequences.${is}`, { config, count: agents })}
          </Line>
        ))}
        {hiddenCount > 0 && <Line>{t('consequences.moreEffects', { count: hiddenCount })}</Line>}
        {effects
          .filter(({ is }) => is === 'offline')
          .map(({ agents }) => (
            <Line key="offline" serious>
              {t('consequences.offline', { count: agents })}
            </Line>
          ))}
      </ul>
    </Section>
  )
}

const seriousEffects = new Set<Effect['is']>(['mayGo', 'goes', 'goesAll', 'restart', 'restartAll'])

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

function Line({ serious = false, children }: { serious?: boolean; children: ReactNode }) {
  const Icon = serious ? WarningOutlined : InfoCircleOutlined
  return (
    <li>
      <Icon aria-hidden className={serious ? styles.serious : styles.plain} />
      <span>{children}</span>
    </li>
  )
}
