import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from '../../common/page/Link'
import { paths } from '../../common/paths'
import type { Rollout } from '../../domain/rollout/rollout'
import { useFormat } from '../../ui/useFormat'
import { Empty } from '../../ui/feedback/Empty'
import { markWidth } from '../../lib/table/columnLayout'
import { MiddleEllipsis } from '../../ui/layout/MiddleEllipsis'
import { usePagedRows } from '../../ui/table/pagedRows'
import { ResourceTable, type Column } from '../../ui/table/ResourceTable'
import { Section } from '../../ui/layout/Section'
import { CountToggle } from '../../ui/controls/CountToggle'
import { AgentMark, useCheckText } from './marks'
import styles from './RolloutPage.module.css'
import { countRows, agentGroups, rowsOf, type AgentRow, type AgentGroup } from './rows'

/** All agents of a rollout, with the result of the last check of each. */
export function AgentList({ rollout }: { rollout: Rollout }) {
  const { t } = useTranslation('rollouts')
  const format = useFormat()
  const [selected, setSelected] = useState<AgentGroup | null>(null)
  const rows = useMemo(() => rowsOf(rollout), [rollout])
  const twins = useMemo(() => sharedNames(rows), [rows])
  const counts = countRows(rows)
  const checkText = useCheckText()
  const isRolledBack = rollout.state.phase === 'rolledBack'
  const filteredRows = selected === null ? rows : rows.filter(({ group }) => group === selected)
  const paged = usePagedRows(filteredRows)
  const columns = useMemo(
    (): Column<AgentRow>[] => [
      {
        key: 'agent',
        title: t('columns.agent'),
        kind: 'name',
        text: ({ id, name }) => (twins.has(name) ? `${name} ${id}` : name),
        cell: ({ id, name }) => (
          <>
            <Link to={paths.agent(id, 'runners')}>
              <MiddleEllipsis text={name} />
            </Link>
            {twins.has(name) && <code>{id}</code>}
          </>
        ),
      },
      {
        key: 'lastCheck',
        title: t('columns.lastCheck'),
        main: true,
        kind: 'text',
        wrap: true,
        extra: markWidth,
        text: checkText,
        cell: (row) => <AgentMark row={row} />,
      },
      {
        key: 'stage',
        title: t('columns.stage'),
        kind: 'number',
        text: ({ stage }) => format.number(stage + 1),
      },
    ],
    [t, format, twins, checkText],
  )
  return (
    <Section title={t(isRolledBack ? 'page.agentsBeforeRollBack' : 'page.agentsTitle')}>
      <div role="group" aria-label={t('page.filter')} className={styles.filter}>
        {agentGroups
          .filter((group) => counts[group] > 0 || group === 'passed' || group === 'failed')
          .map((group) => (
            <CountToggle
              key={group}
              count={format.number(counts[group])}
              pressed={selected === group}
              onToggle={() => setSelected(selected === group ? null : group)}
            >
              {t(`group.${group}`)}
            </CountToggle>
          ))}
      </div>
      <ResourceTable<AgentRow>
        label={t('page.agentsTitle')}
        columns={columns}
        rowKey={idOf}
        {...paged}
        loading={false}
        empty={<Empty title={t('page.noAgent')} />}
      />
    </Section>
  )
}

const idOf = ({ id }: AgentRow) => id

/** The names that more than one agent has: these are shown with their ids. */
function sharedNames(rows: readonly AgentRow[]): ReadonlySet<string> {
  const ids = new Map<string, string>()
  return new Set(
    rows.flatMap(({ id, name }) => {
      const first = ids.get(name) ?? id
      ids.set(name, first)
      return first === id ? [] : [name]
    }),
  )
}
