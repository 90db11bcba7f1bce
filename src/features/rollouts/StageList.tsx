import { Button } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { newId } from '../../lib/text/newId'
import { useConsole } from '../../common/consoleContext'
import { usePlanRunner, usePlanStoreState } from '../../common/plan/usePlans'
import type { Rollout, RolloutStage } from '../../domain/rollout/rollout'
import { plansOfStage, type Part } from '../../domain/rollout/stagePlans'
import { useFormat } from '../../ui/useFormat'
import { Empty } from '../../ui/feedback/Empty'
import { markWidth } from '../../lib/table/columnLayout'
import { ResourceTable, type Column } from '../../ui/table/ResourceTable'
import { Section } from '../../ui/layout/Section'
import { StageMark, stageStatusName, type ShownStageStatus } from './marks'
import styles from './RolloutPage.module.css'
import { countRows, agentGroups, rowsOf, type AgentGroup } from './rows'
import { useStageSummary } from './useStageSummary'

interface Row {
  index: number
  stage: RolloutStage
  status: ShownStageStatus
  counts: Record<AgentGroup, number>
  plans: { id: string; part: Part }[]
}

/** The stages of a rollout, each with the counts of its last check and its plans. */
export function StageList({ rollout }: { rollout: Rollout }) {
  const { t } = useTranslation('rollouts')
  const format = useFormat()
  const summaryOf = useStageSummary()
  const { plans } = useConsole()
  const { entries } = usePlanStoreState(usePlanRunner())
  const byTag = rollout.stages.some(({ tag }) => tag !== '')
  const rows = useMemo(() => {
    const agents = rowsOf(rollout)
    return rollout.stages.map((stage, index): Row => ({
      index,
      stage,
      status: shownStatus(rollout.state, index),
      counts: countRows(agents.filter((agent) => agent.stage === index)),
      plans: plansOfStage(entries, rollout, index)
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
        kind: 'number',
        text: ({ index }) => format.number(index + 1),
      },
      {
        key: 'state',
        title: t('columns.state'),
        main: true,
        kind: 'state',
        extra: markWidth,
        text: ({ status, stage }) => t(`stageStatus.${stageStatusName(status, stage.gated)}`),
        cell: ({ status, stage }) => <StageMark status={status} gated={stage.gated} />,
      },
      {
        key: 'agents',
        title: t('columns.agents'),
        kind: 'number',
        text: ({ stage }) => format.number(stage.members.length),
      },
      {
        key: 'members',
        title: t('columns.members'),
        kind: 'text',
        wrap: true,
        text: ({ stage }) => summaryOf(stage, byTag),
      },
      {
        key: 'lastCheck',
        title: t('columns.lastCheck'),
        kind: 'text',
        wrap: true,
        text: ({ counts }) =>
          agentGroups
            .filter((group) => group !== 'notStarted' && counts[group] > 0)
            .map((group) => t('counted', { count: counts[group], group: t(`group.${group}`) }))
            .join(t('members.join')),
      },
      {
        key: 'plans',
        title: t('columns.plans'),
        kind: 'actions',
        text: ({ plans: stagePlans, index }) =>
          stagePlans.map(({ part }) => t(`page.plan.${part}`, { stage: index + 1 })),
        cell: ({ plans: stagePlans, index }) =>
          stagePlans.length > 0 && (
            <span className={styles.plans}>
              {stagePlans.map(({ id, part }) => (
                <Button
                  key={id}
                  type="link"
                  size="small"
                  onClick={() => plans.opened.set({ key: newId(), id })}
                >
                  {t(`page.plan.${part}`, { stage: index + 1 })}
                </Button>
              ))}
            </span>
          ),
      },
    ],
    [t, format, summaryOf, byTag, plans],
  )
  return (
    <Section title={t('page.stages')}>
      <ResourceTable<Row>
        label={t('page.stages')}
        columns={columns}
        rowKey={keyOf}
        rows={rows}
        loading={false}
        empty={<Empty title={t('page.noStages')} />}
      />
    </Section>
  )
}

/** The status of a stage, which is `halted` if the rollout was paused or has ended during the stage. */
function shownStatus({ phase, stage, stages }: Rollout['state'], index: number): ShownStageStatus {
  const status = stages[index]?.status ?? 'waiting'
  return index === stage && phase !== 'running' && (status === 'assigning' || status === 'gate')
    ? 'halted'
    : status
}

const keyOf = ({ index }: Row) => String(index)
