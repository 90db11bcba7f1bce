import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { RolloutStage } from '../../domain/rollout/rollout'
import { useFormat } from '../../ui/useFormat'
import { Empty } from '../../ui/feedback/Empty'
import { ResourceTable, type Column } from '../../ui/table/ResourceTable'
import type { Candidates } from './candidates'
import styles from './RolloutForm.module.css'
import { useStageSummary } from './useStageSummary'

interface Props {
  candidates: Candidates
  stages: readonly RolloutStage[]
}

interface Row extends RolloutStage {
  /** from 1 */
  number: number
}

/** The stages that a rollout would have, and the agents that are left out or not checked. */
export function StagePreview({ candidates: { agents, alreadyRunning, unlisted }, stages }: Props) {
  const { t } = useTranslation('rollouts')
  const format = useFormat()
  const summaryOf = useStageSummary()
  const byTag = stages.some(({ tag }) => tag !== '')
  const columns = useMemo(
    (): Column<Row>[] => [
      {
        key: 'stage',
        title: t('columns.stage'),
        kind: 'number',
        text: ({ number }) => format.number(number),
      },
      {
        key: 'agents',
        title: t('columns.agents'),
        kind: 'number',
        main: true,
        text: ({ members }) => format.number(members.length),
      },
      {
        key: 'members',
        title: t('columns.members'),
        kind: 'text',
        wrap: true,
        text: (stage) => summaryOf(stage, byTag),
      },
      {
        key: 'gate',
        title: t('columns.gate'),
        kind: 'text',
        text: ({ gated }) => t(gated ? 'gate.yes' : 'gate.none'),
      },
    ],
    [t, format, summaryOf, byTag],
  )
  const rows = useMemo(() => stages.map((stage, i) => ({ ...stage, number: i + 1 })), [stages])
  const offlineCount = agents.filter(({ online }) => !online).length
  return (
    <div className={styles.preview}>
      {(offlineCount > 0 || alreadyRunning > 0 || unlisted > 0) && (
        <ul className={styles.notes}>
          {offlineCount > 0 && <li>{t('new.offline', { count: offlineCount })}</li>}
          {alreadyRunning > 0 && <li>{t('new.alreadyRunning', { count: alreadyRunning })}</li>}
          {unlisted > 0 && <li>{t('new.unlistedAgents', { count: unlisted })}</li>}
        </ul>
      )}
      <ResourceTable<Row>
        label={t('new.preview')}
        columns={columns}
        rowKey={keyOf}
        rows={rows}
        loading={false}
        empty={<Empty title={t('new.noAgents')} />}
      />
    </div>
  )
}

const keyOf = ({ number }: Row) => String(number)
