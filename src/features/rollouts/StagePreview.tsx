import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Stage } from '../../domain/rollout/rollout'
import { useFormat } from '../../ui/Clock'
import { Empty } from '../../ui/feedback/Empty'
import { ResourceTable, type Column } from '../../ui/table/ResourceTable'
import type { Candidates } from './candidates'
import styles from './RolloutForm.module.css'
import { useWho } from './useWho'

interface Props {
  candidates: Candidates
  stages: readonly Stage[]
}

interface Row extends Stage {
  place: number
}

/** The stages as they would be, and who is in none of them or comes without a gate. */
export function StagePreview({ candidates: { agents, has, lost }, stages }: Props) {
  const { t } = useTranslation('rollouts')
  const format = useFormat()
  const who = useWho()
  const byTag = stages.some(({ tag }) => tag !== '')
  const columns = useMemo(
    (): Column<Row>[] => [
      {
        key: 'stage',
        title: t('columns.stage'),
        width: 64,
        cell: ({ place }) => format.number(place),
      },
      {
        key: 'agents',
        title: t('columns.agents'),
        numeric: true,
        main: true,
        width: 80,
        cell: ({ members }) => format.number(members.length),
      },
      { key: 'who', title: t('columns.who'), cell: (stage) => who(stage, byTag) },
      {
        key: 'gate',
        title: t('columns.gate'),
        width: 220,
        cell: ({ gated }) => t(gated ? 'gate.yes' : 'gate.none'),
      },
    ],
    [t, format, who, byTag],
  )
  const rows = useMemo(() => stages.map((stage, i) => ({ ...stage, place: i + 1 })), [stages])
  const away = agents.filter(({ online }) => !online).length
  return (
    <div className={styles.preview}>
      {(away > 0 || has > 0 || lost > 0) && (
        <ul className={styles.notes}>
          {away > 0 && <li>{t('new.away', { count: away })}</li>}
          {has > 0 && <li>{t('new.has', { count: has })}</li>}
          {lost > 0 && <li>{t('new.lost', { count: lost })}</li>}
        </ul>
      )}
      <ResourceTable<Row>
        label={t('new.preview')}
        columns={columns}
        rowKey={placeOf}
        rows={rows}
        loading={false}
        empty={<Empty title={t('new.nobody')} />}
      />
    </div>
  )
}

const placeOf = ({ place }: Row) => String(place)
