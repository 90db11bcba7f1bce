import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { paths } from '../../common/paths'
import type { Rollout } from '../../domain/rollout/rollout'
import { useFormat } from '../../ui/Clock'
import { Empty } from '../../ui/feedback/Empty'
import { MiddleEllipsis } from '../../ui/layout/MiddleEllipsis'
import { ResourceTable, type Column } from '../../ui/table/ResourceTable'
import { Section } from '../../ui/layout/Section'
import { ToggleFigure } from '../../ui/controls/ToggleFigure'
import { AgentMark } from './marks'
import styles from './RolloutPage.module.css'
import { countRows, groups, rowsOf, type AgentRow, type Group } from './rows'

/** All agents of a hand-out, with what the last look said of each. */
export function AgentList({ rollout }: { rollout: Rollout }) {
  const { t } = useTranslation('rollouts')
  const format = useFormat()
  const [chosen, setChosen] = useState<Group | null>(null)
  const [{ page, size }, setView] = useState({ page: 1, size: 20 })
  const rows = useMemo(() => rowsOf(rollout), [rollout])
  const counts = countRows(rows)
  const takenBack = rollout.state.phase === 'takenBack'
  const found = chosen === null ? rows : rows.filter(({ group }) => group === chosen)
  const shown = Math.min(page, Math.max(1, Math.ceil(found.length / size)))
  const columns = useMemo(
    (): Column<AgentRow>[] => [
      {
        key: 'agent',
        title: t('columns.agent'),
        width: 240,
        cell: ({ id, name }) => (
          <Link to={paths.agent(id, 'runners')}>
            <MiddleEllipsis text={name} />
          </Link>
        ),
      },
      {
        key: 'found',
        title: t('columns.found'),
        main: true,
        cell: (row) => <AgentMark row={row} />,
      },
      {
        key: 'stage',
        title: t('columns.stage'),
        numeric: true,
        width: 80,
        cell: ({ stage }) => format.number(stage + 1),
      },
    ],
    [t, format],
  )
  return (
    <Section title={t(takenBack ? 'page.agentsBefore' : 'page.agentsTitle')}>
      <div role="group" aria-label={t('page.filter')} className={styles.filter}>
        {groups
          .filter((group) => counts[group] > 0 || group === 'passed' || group === 'failed')
          .map((group) => (
            <ToggleFigure
              key={group}
              figure={format.number(counts[group])}
              pressed={chosen === group}
              onToggle={() => setChosen(chosen === group ? null : group)}
            >
              {t(`group.${group}`)}
            </ToggleFigure>
          ))}
      </div>
      <ResourceTable<AgentRow>
        label={t('page.agentsTitle')}
        columns={columns}
        rowKey={idOf}
        rows={found.slice((shown - 1) * size, shown * size)}
        total={found.length}
        loading={false}
        order={{ page: shown, size }}
        onOrder={({ page = 1, size = 20 }) => setView({ page, size })}
        empty={<Empty title={t('page.noAgent')} />}
      />
    </Section>
  )
}

const idOf = ({ id }: AgentRow) => id
