import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useList } from '../../api/list'
import { agents } from '../../contract/agents'
import { Answer, faceOf } from '../../fleet/Answer'
import { useConsole } from '../../fleet/console'
import { Freshness, useRefreshInterval } from '../../fleet/Freshness'
import { Page } from '../../fleet/Page'
import { useFormat } from '../../ui/Clock'
import { Empty } from '../../ui/Empty'
import { ResourceTable } from '../../ui/ResourceTable'
import { AgentFilters } from './AgentFilters'
import { AgentStateCounts } from './AgentStateCounts'
import { isFiltered, noFilters } from './filters'
import { useAgentColumns } from './useAgentColumns'

/** The list of agents: what the server holds, page by page, as the address says. */
export function Component() {
  const { t } = useTranslation('agents')
  const format = useFormat()
  const interval = useRefreshInterval()
  const list = useList(agents.list, { interval })
  const { search, update } = list
  const columns = useAgentColumns(update)
  const filtered = isFiltered(search)

  return (
    <Page
      title={t('title')}
      aside={list.data && format.number(list.total)}
      actions={<Freshness of={list} />}
    >
      <AgentStateCounts
        search={search}
        interval={interval}
        onStates={(state) => update({ state })}
      />
      <AgentFilters search={search} update={update} />
      <Answer of={faceOf(list)} what={t('list')}>
        <ResourceTable
          label={t('title')}
          columns={columns}
          rowKey={(agent) => agent.id}
          rows={list.rows}
          total={list.total}
          loading={list.isPending}
          order={search}
          onOrder={update}
          empty={filtered ? <NothingMatches clear={() => update(noFilters)} /> : <NoAgents />}
        />
      </Answer>
    </Page>
  )
}

function NothingMatches({ clear }: { clear: () => void }) {
  const { t } = useTranslation('agents')
  return (
    <Empty
      title={t('filteredEmpty.title')}
      action={<Button onClick={clear}>{t('filteredEmpty.action')}</Button>}
    />
  )
}

function NoAgents() {
  const { t } = useTranslation('agents')
  const { addAgentUrl } = useConsole()
  return (
    <Empty
      title={t('empty.title')}
      action={addAgentUrl && <Button href={addAgentUrl}>{t('empty.action')}</Button>}
    >
      {t('empty.body')}
    </Empty>
  )
}
