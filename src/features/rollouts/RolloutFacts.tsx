import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { paths } from '../../common/paths'
import { failuresIn } from '../../domain/rollout/rolloutState'
import type { Rollout } from '../../domain/rollout/rollout'
import { useFormat } from '../../ui/Clock'
import { Facts } from '../../ui/layout/Facts'
import { Section } from '../../ui/layout/Section'
import { Ago, Moment } from '../../ui/layout/Time'

/** What was asked for, and when it was last looked at. */
export function RolloutFacts({ rollout }: { rollout: Rollout }) {
  const { t } = useTranslation('rollouts')
  const format = useFormat()
  const { config, replaces, createdAt, limits, state: course } = rollout
  const lookedAt = Math.max(...course.stages.map((stage) => stage.lookedAt))
  const failures = failuresIn(course)
  const { forgiven } = course
  return (
    <Section title={t('page.about')}>
      <Facts
        facts={[
          { label: t('page.config'), value: <Link to={paths.config(config)}>{config}</Link> },
          ...(replaces
            ? [
                {
                  label: t('page.replaces'),
                  value: <Link to={paths.config(replaces)}>{replaces}</Link>,
                },
              ]
            : []),
          { label: t('page.begun'), value: <Moment at={createdAt} /> },
          {
            label: t('page.lookedAt'),
            value: lookedAt > 0 ? <Ago at={lookedAt} /> : t('page.notLooked'),
          },
          {
            label: t('page.failuresSoFar'),
            value:
              forgiven > 0
                ? t('page.forgiven', { count: failures, forgiven })
                : format.number(failures),
          },
          {
            label: t('page.halts'),
            value: t('page.haltsValue', {
              agents: t('page.agents', { count: limits.failures }),
              act: t(`page.onFailure.${limits.onFailure}`),
            }),
          },
          { label: t('page.settle'), value: t('page.seconds', { count: limits.settle }) },
          { label: t('page.watch'), value: t('page.seconds', { count: limits.watch }) },
        ]}
      />
    </Section>
  )
}
