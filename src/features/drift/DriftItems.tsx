import { runnerKey } from '../../contract/runners'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { Link } from '../../common/page/Link'
import type { Drift, DriftItem } from '../../domain/drift/driftOf'
import { paths } from '../../common/paths'
import { RunnerStateLabel, useRunnerStateWord } from '../../common/resources/RunnerStateLabel'
import { Empty } from '../../ui/feedback/Empty'
import { markWidth } from '../../lib/table/columnLayout'
import { MiddleEllipsis } from '../../ui/layout/MiddleEllipsis'
import { Ago } from '../../ui/layout/Time'
import { pageOf } from '../../ui/table/pagedRows'
import { ResourceTable, type Column } from '../../ui/table/ResourceTable'
import { Banner } from '../../ui/feedback/Banner'
import { shownClass } from './ClassFigures'
import styles from './DriftPage.module.css'
import { changeSearch } from '../../lib/browser/searchParams'
import { openSearch, type DriftSearch, type UpdateDriftSearch } from './driftSearch'
import { DifferencePanel } from './lazy'
import { useReasonText } from './useReasonText'

interface Props {
  drift: Drift
  /** A plan has been applied since the drift was read. */
  changed: boolean
  search: DriftSearch
  update: UpdateDriftSearch
}

/** The runners of one class with the reason for each, and what the class means. */
export function DriftItems({ drift, changed, search, update }: Props) {
  const { t } = useTranslation('drift')
  const is = shownClass(drift.all, search.is)
  const items = drift.items[is]
  const columns = useItemColumns()
  return (
    <div className={styles.part}>
      {changed && <Banner tone="info">{t('changedSince')}</Banner>}
      <ResourceTable<DriftItem>
        label={t('items', { name: t(`classes.${is}.name`) })}
        columns={columns}
        rowKey={keyOf}
        {...pageOf(items, search)}
        loading={false}
        onOrder={({ page, size }) => update({ page, size })}
        empty={<Empty title={t('none')} />}
      />
      <p className={styles.about}>
        {t(`classes.${is}.about`)} {t('limits')}
      </p>
    </div>
  )
}

const keyOf = ({ agent, config }: DriftItem) => runnerKey(agent, config)

function useItemColumns(): Column<DriftItem>[] {
  const { t } = useTranslation('drift')
  const reasonText = useReasonText()
  const stateWord = useRunnerStateWord()
  return useMemo(
    () => [
      {
        key: 'config',
        title: t('columns.config'),
        kind: 'name',
        text: ({ config }) => config,
        cell: (item) => <OpenLink item={item}>{item.config}</OpenLink>,
      },
      {
        key: 'agent',
        title: t('columns.agent'),
        kind: 'name',
        text: ({ agent, hostname }) => hostname || agent,
        main: true,
        cell: ({ agent, hostname }) => (
          <Link to={paths.agent(agent, 'runners')}>
            <MiddleEllipsis text={hostname || agent} />
          </Link>
        ),
      },
      {
        key: 'why',
        title: t('columns.why'),
        kind: 'text',
        wrap: true,
        text: reasonText,
        cell: (item) => <span className={styles.why}>{reasonText(item)}</span>,
      },
      {
        key: 'state',
        title: t('columns.state'),
        kind: 'state',
        extra: markWidth,
        text: ({ state, agentState }) => (state ? stateWord({ state, agentState }) : ''),
        cell: ({ state, agentState }) =>
          state !== '' && <RunnerStateLabel state={state} agentState={agentState} />,
      },
      {
        key: 'saved',
        title: t('columns.saved'),
        kind: 'time',
        cell: ({ savedAt }) => savedAt !== null && <Ago at={savedAt} />,
      },
      {
        key: 'runs',
        title: t('columns.runs'),
        kind: 'time',
        cell: ({ at }) => at !== null && <Ago at={at} />,
      },
    ],
    [t, reasonText, stateWord],
  )
}

/** Opens the panel that shows what differs, and leaves the rest of the URL as it is. */
function OpenLink({ item: { agent, config }, children }: { item: DriftItem; children: string }) {
  const { search } = useLocation()
  return (
    <Link
      to={{ search: changeSearch(openSearch, search, { open: runnerKey(agent, config) }) }}
      onPointerEnter={DifferencePanel.preload}
    >
      <MiddleEllipsis text={children} />
    </Link>
  )
}
