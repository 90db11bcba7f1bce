import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { Link } from '../../common/page/Link'
import { query } from '../../api/query'
import { useRefreshOptions } from '../../api/refreshOptions'
import { scan, requireComplete } from '../../api/scan'
import { agents, type Agent, type AgentQuery } from '../../contract/agents'
import { listProblem } from '../../contract/names'
import type { Tag } from '../../contract/tags'
import { AgentStateLabel, useStateName } from '../../common/resources/AgentStateLabel'
import { QueryBoundary } from '../../common/page/QueryBoundary'
import { useRefreshInterval } from '../../common/page/PageRefresh'
import { paths } from '../../common/paths'
import { agentSnapshotOf } from '../../domain/plan/model/snapshot'
import type { Change } from '../../domain/plan/model/changes'
import { PlanButton } from '../../common/plan/PlanButton'
import type { ReadIntoSnapshot } from '../../domain/plan/planning/read'
import { SelectionBar } from '../../common/list/SelectionBar'
import { useSelection } from '../../common/list/useSelection'
import { Empty } from '../../ui/feedback/Empty'
import { markWidth } from '../../lib/table/columnLayout'
import { MiddleEllipsis } from '../../ui/layout/MiddleEllipsis'
import { ResourceTable, type Column } from '../../ui/table/ResourceTable'
import { SearchInput } from '../../ui/controls/SearchInput'
import styles from './TagsPage.module.css'

interface Props {
  tag: Tag
  /** where the search stands, outside of the tab; null while another tab is open */
  searchPlace: HTMLElement | null
}

/** The agents of a tag, page by page from the server. */
export function TagAgents({ tag: { name }, searchPlace }: Props) {
  const { t } = useTranslation('tags')
  // A name with a comma cannot be a filter: the server would read it as two.
  if (listProblem(name)) return <Empty title={t('unlisted')} />
  return <AgentTable tag={name} searchPlace={searchPlace} />
}

function AgentTable({ tag, searchPlace }: { tag: string; searchPlace: Props['searchPlace'] }) {
  const { t } = useTranslation('tags')
  const [view, setView] = useState<Partial<AgentQuery>>(initialView)
  const { search = '' } = view
  const selection = useSelection(`tag ${tag}`)
  const columns = useTagAgentColumns(tag)
  const list = useQuery({
    ...query(agents.list, { query: { tag, ...view } }),
    ...useRefreshOptions(useRefreshInterval()),
    placeholderData: keepPreviousData,
  })
  const resolveSelection = useCallback(
    async ({ call, signal, onProgress, onMoved, snapshot }: ReadIntoSnapshot) => {
      const found = await scan(
        call,
        agents.list,
        { tag, search },
        {
          mapRow: agentSnapshotOf,
          rowKey: ({ id }) => id,
          signal,
          onProgress: ({ rows, total }) => onProgress?.(rows, total),
        },
      )
      for (const agent of requireComplete(found, { signal, onMoved }))
        snapshot?.agents.set(agent.id, agent)
      return new Set(found.rows.map(({ id }) => id))
    },
    [tag, search],
  )
  return (
    <div className={styles.part}>
      <QueryBoundary query={list} what={t('agentsWhat')}>
        {searchPlace &&
          createPortal(
            <SearchInput
              slashShortcut
              label={t('hostname')}
              placeholder={t('columns.hostname')}
              value={search}
              onSearch={(text) => setView({ ...view, search: text, page: 1 })}
            />,
            searchPlace,
          )}
        <ResourceTable<Agent, AgentQuery['sort']>
          label={t('agentsWhat')}
          columns={columns}
          selection={selection}
          rowKey={idOf}
          nameOf={nameOf}
          rows={list.data?.rows ?? []}
          total={list.data?.total}
          atLeast={list.data?.atLeast}
          unsent={list.data?.unsent}
          unreadable={list.data?.unreadable?.length}
          loading={list.isPending}
          order={view}
          onOrder={(order) => setView({ ...view, ...order })}
          empty={
            search ? (
              <Empty title={t('noMatch')} />
            ) : (
              <Empty title={t('noAgents')}>{t('noAgentsBody')}</Empty>
            )
          }
        />
        <SelectionBar
          selection={selection}
          total={list.data?.total ?? 0}
          filtered={search !== ''}
          resolveSelection={resolveSelection}
        >
          <PlanButton
            request={() => ({
              selection: selection.get(),
              onApplied: selection.clear,
              changes: (ids) => ids.map((agent): Change => ({ kind: 'removeTag', tag, agent })),
            })}
          >
            {t('removeAgents')}
          </PlanButton>
        </SelectionBar>
      </QueryBoundary>
    </div>
  )
}

const initialView = { page: 1, size: 20, search: '', sort: 'hostname', order: 'ascend' } as const

const idOf = ({ id }: Agent) => id
const nameOf = ({ hostname, id }: Agent) => hostname || id

function useTagAgentColumns(tag: string): Column<Agent, AgentQuery['sort']>[] {
  const { t } = useTranslation('tags')
  const stateName = useStateName()
  return useMemo(
    () => [
      {
        key: 'hostname',
        title: t('columns.hostname'),
        sort: 'hostname',
        kind: 'name',
        text: nameOf,
        cell: ({ id, hostname }) => (
          <Link to={paths.agent(id)}>
            <MiddleEllipsis text={hostname || id} />
          </Link>
        ),
      },
      {
        key: 'state',
        title: t('columns.state'),
        sort: 'state',
        main: true,
        kind: 'state',
        extra: markWidth,
        text: ({ state }) => stateName(state),
        cell: ({ state }) => <AgentStateLabel state={state} />,
      },
      {
        key: 'ip',
        title: t('columns.address'),
        sort: 'ip',
        kind: 'mono',
        text: ({ ip }) => ip,
      },
      {
        key: 'act',
        title: t('columns.act'),
        kind: 'actions',
        text: () => t('removeAgents'),
        cell: ({ id }) => (
          <PlanButton
            size="small"
            request={() => ({ changes: [{ kind: 'removeTag', tag, agent: id }] })}
          >
            {t('removeAgents')}
          </PlanButton>
        ),
      },
    ],
    [t, tag, stateName],
  )
}
