import { useTranslation } from 'react-i18next'
import { Link } from '../../common/page/Link'
import { paths } from '../../common/paths'
import { failuresIn } from '../../domain/rollout/rolloutState'
import type { Rollout } from '../../domain/rollout/rollout'
import { useFormat } from '../../ui/useFormat'
import { Facts } from '../../ui/layout/Facts'
import { Section } from '../../ui/layout/Section'
import { Ago, Moment } from '../../ui/layout/Time'

/** The settings of a rollout, and the time of its last check. */
export function RolloutFacts({ rollout }: { rollout: Rollout }) {
  const { t } = useTranslation('rollouts')
  const format = useFormat()
  const { config, replaces, createdAt, limits, state } = rollout
  const checkedAt = Math.max(...state.stages.map((stage) => stage.checkedAt))
  const failures = failuresIn(state)
  const { acceptedFailures } = state
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
          { label: t('page.started'), value: <Moment at={createdAt} /> },
          {
            label: t('page.checkedAt'),
            value: checkedAt > 0 ? <Ago at={checkedAt} /> : t('page.notChecked'),
          },
          {
            label: t('page.failuresSoFar'),
            value:
              acceptedFailures > 0
                ? t('page.acceptedFailures', { count: failures, forgiven: acceptedFailures })
                : format.number(failures),
          },
          {
            label: t('page.halts'),
            value: t('page.haltsValue', {
              agents: t('page.agents', { count: limits.maxFailures }),
              act: t(`page.onFailure.${limits.onFailure}`),
            }),
          },
          {
            label: t('page.applyTimeout'),
            value: t('page.seconds', { count: limits.applyTimeout }),
          },
          { label: t('page.minWatch'), value: t('page.seconds', { count: limits.minWatch }) },
        ]}
      />
    </Section>
  )
}
