import { Button } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { newId } from '../../lib/text/newId'
import { useConsole } from '../../common/console'
import { usePlanRunner, usePlanStoreState } from '../../common/plan/useApplied'
import type { StageState } from '../../domain/rollout/rolloutState'
import type { Rollout, Stage } from '../../domain/rollout/rollout'
import { plansOfStage } from '../../domain/rollout/stagePlans'
import { useFormat } from '../../ui/Clock'
import { Empty } from '../../ui/feedback/Empty'
import { ResourceTable, type Column } from '../../ui/table/ResourceTable'
import { Section } from '../../ui/layout/Section'
import { StageMark } from './marks'
import styles from './RolloutPage.module.css'
import { countRows, groups, rowsOf, type Group } from './rows'
import { useWho } from './useWho'

interface Row {
  place: number
  stage: Stage
  at: StageState['at'] | 'halted'
  counts: Record<Group, number>
  plans: { id: string; part: 'remove' | 'handOut' }[]
}

/** The stages of a hand-out, each with what came of it and the plans that carried it. */
export function StageList({ rollout }: { rollout: Rollout }) {
  const { t } = useTranslation('rollouts')
  const format = useFormat()
  const who = useWho()
  const { plans } = useConsole()
  const { entries } = usePlanStoreState(usePlanRunner())
  const byTag = rollout.stages.some(({ tag }) => tag !== '')
  const rows = useMemo(() => {
    const agents = rowsOf(rollout)
    return rollout.stages.map((stage, place): Row => ({
      place,
      stage,
      at: standOf(rollout.state, place),
      counts: countRows(agents.filter((agent) => agent.stage === place)),
      plans: plansOfStage(entries, rollout, place)
        .flatMap(({ head: { id, origin } }) =>
          origin?.is === 'stage' ? [{ id, part: origin.part }] : [],
        )
        .reverse(),
    }))
  }, [rollout, entries])
  const columns = useMemo(
    (): Column<Row>[] => [
      {
        key: 'stage',
        title: t('columns.stage'),
        width: 64,
        cell: ({ place }) => format.number(place + 1),
      },
      {
        key: 'state',
        title: t('columns.state'),
        main: true,
        width: 160,
        cell: ({ at, stage }) => <StageMark at={at} gated={stage.gated} />,
      },
      {
        key: 'agents',
        title: t('columns.agents'),
        numeric: true,
        width: 80,
        cell: ({ stage }) => format.number(stage.members.length),
      },
      { key: 'who', title: t('columns.who'), cell: ({ stage }) => who(stage, byTag) },
      {
        key: 'found',
        title: t('columns.found'),
        cell: ({ counts }) =>
          groups
            .filter((group) => group !== 'notYet' && counts[group] > 0)
            .map((group) => t('counted', { count: counts[group], group: t(`group.${group}`) }))
            .join(t('who.join')),
      },
      {
        key: 'plans',
        title: t('columns.plans'),
        width: 160,
        cell: ({ plans: own, place }) =>
          own.length > 0 && (
            <span className={styles.plans}>
              {own.map(({ id, part }) => (
                <Button
                  key={id}
                  type="link"
                  size="small"
                  onClick={() => plans.opened.set({ key: newId(), id })}
                >
                  {t(`page.plan.${part}`, { stage: place + 1 })}
                </Button>
              ))}
            </span>
          ),
      },
    ],
    [t, format, who, byTag, plans],
  )
  return (
    <Section title={t('page.stages')}>
      <ResourceTable<Row>
        label={t('page.stages')}
        columns={columns}
        rowKey={placeOf}
        rows={rows}
        loading={false}
        empty={<Empty title={t('page.noStages')} />}
      />
    </Section>
  )
}

/** A stage at which a hand-out was halted is not at work. */
function standOf({ phase, stage, stages }: Rollout['state'], place: number): Row['at'] {
  const at = stages[place]?.at ?? 'waiting'
  return place === stage && phase !== 'running' && (at === 'handing' || at === 'gate')
    ? 'halted'
    : at
}

const placeOf = ({ place }: Row) => String(place)
