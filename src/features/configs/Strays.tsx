import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { query } from '../../api/query'
import { useScan } from '../../api/useScan'
import type { Config } from '../../contract/configs'
import { runners, type Runner, type RunnerPage } from '../../contract/runners'
import { paths } from '../../common/paths'
import { RunnerStateLabel } from '../../common/resources/RunnerStateLabel'
import { ScannedList } from '../../common/scan/ScannedList'
import { isUnread, useScanParts } from '../../common/scan/useScanParts'
import type { NamedTag } from '../../common/resources/useTagsNamed'
import { Empty } from '../../ui/feedback/Empty'
import { MiddleEllipsis } from '../../ui/layout/MiddleEllipsis'
import { ResourceTable, type Column } from '../../ui/table/ResourceTable'
import { TableSkeleton } from '../../ui/table/TableSkeleton'
import { straysOf, type Holder } from './strays'

interface Props {
  config: Config
  tags: NamedTag[]
  /** Some of the tags are still being read. */
  reading: boolean
}

/** The agents that run a config and have none of its tags, from all of its runners. */
export function Strays({ config: { name, agent_ids: given }, tags, reading }: Props) {
  const { t } = useTranslation(['configs', 'common'])
  const [{ page, size }, setView] = useState({ page: 1, size: 20 })
  const filter = { name, agents: true }
  const found = useScan('holders', runners.list, filter, {
    rowKey: ({ agent }) => agent,
    digest: holderOf,
  })
  const few = useQuery({
    ...query(runners.list, { query: { ...filter, page: 1, size: 20 } }),
    enabled: isUnread(found),
  })
  const scan = useScanParts([{ ...found, what: 'runners', asked: few, sample: few.data?.rows }])
  const strays = straysOf(found.result?.rows ?? [], tags)
  const columns = useMemo(
    (): Column<Holder>[] => [
      {
        key: 'agent',
        title: t('columns.agent'),
        cell: ({ agent, hostname }) => (
          <Link to={paths.agent(agent, 'runners')}>
            <MiddleEllipsis text={hostname || agent} />
          </Link>
        ),
      },
      {
        key: 'why',
        title: t('columns.why'),
        cell: ({ agent }) => t(given?.includes(agent) ? 'holders.given' : 'holders.unknown'),
      },
      {
        key: 'state',
        title: t('columns.runner'),
        main: true,
        width: 128,
        cell: ({ state }) => <RunnerStateLabel state={state} />,
      },
    ],
    [t, given],
  )
  return (
    <ScannedList scan={scan} what={t('runnersWhat')} narrowed>
      {strays === null ? (
        reading ? (
          <TableSkeleton label={t('common:loading')} />
        ) : (
          <Empty title={t('holders.undecided')} />
        )
      ) : (
        <ResourceTable<Holder>
          label={t('holders.others')}
          columns={columns}
          rowKey={agentOf}
          rows={strays.slice((page - 1) * size, page * size)}
          total={strays.length}
          loading={false}
          order={{ page, size }}
          onOrder={({ page = 1, size = 20 }) => setView({ page, size })}
          empty={<Empty title={t('holders.none')} />}
        />
      )}
    </ScannedList>
  )
}

const agentOf = ({ agent }: Holder) => agent

const holderOf = ({ agent_id, state }: Runner, { agents }: RunnerPage): Holder => ({
  agent: agent_id,
  hostname: agents[agent_id]?.hostname ?? '',
  state,
})
