import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { query } from '../../api/query'
import { agents } from '../../contract/agents'
import { listProblem } from '../../contract/names'
import { tags } from '../../contract/tags'
import { NothingFound } from '../../common/list/NothingFound'
import { LinkButton } from '../../common/page/LinkButton'
import { paths } from '../../common/paths'
import { useFormat } from '../../ui/useFormat'
import { addressPredicate } from '../../domain/agents/addresses'
import type { AgentFilter, UpdateAgentSearch } from './filters'
import { noFilters } from './filters'
import { pastedKind, searchWords } from './pastedSearch'
import { useFleetScan } from './useFleetScan'
import { useStoreEntries } from './useBulkSearchEntries'

interface Props {
  search: AgentFilter
  update: UpdateAgentSearch
}

/**
 * An empty result of a search of hostnames: what else the text may be, with the number of agents that each reading finds. A
 * press searches for it.
 */
export function SearchOffers({ search, update }: Props) {
  const { t } = useTranslation('agents')
  const text = search.search.trim()
  const kind = pastedKind(text)
  return (
    <NothingFound
      title={t('offers.title', { text })}
      help={t('offers.help')}
      clear={t('filteredEmpty.action')}
      onClear={() => update(noFilters)}
    >
      {kind === 'address' && <AddressOffer search={search} update={update} />}
      {kind === 'words' && <EntriesOffer search={search} update={update} />}
      {kind === 'name' && <NameOffers search={search} update={update} />}
    </NothingFound>
  )
}

/** Agents with the address, found by a scan. A long scan is started by the operator. */
function AddressOffer({ search, update }: Props) {
  const { t } = useTranslation(['agents', 'lists'])
  const format = useFormat()
  const address = search.search.trim()
  const scan = useFleetScan(
    { search: '', tag: search.tag, id: search.id },
    { agents: true, runners: false, sample: [] },
  )
  if (!scan.agents) {
    const [list] = scan.lists
    if (scan.running || !list?.cost) return <p role="status">{t('offers.reading')}</p>
    return (
      <Button onClick={scan.start}>
        {t('offers.read', {
          address,
          agents: t('lists:scan.agents', { count: list.cost.rows }),
          requests: t('lists:scan.requests', { count: list.cost.requests }),
        })}
      </Button>
    )
  }
  const matches = addressPredicate(address)
  const count = scan.agents.rows.filter(
    (agent) => matches(agent) && (search.state.length === 0 || search.state.includes(agent.state)),
  ).length
  const found = { count, address, time: format.clock(scan.agents.takenAt) }
  if (count === 0) return <p role="status">{t('offers.noAddress', found)}</p>
  return (
    <Button type="primary" onClick={() => update({ search: '', address })}>
      {t('offers.address', found)}
    </Button>
  )
}

/** Several words may be names of several agents. */
function EntriesOffer({ search, update }: Props) {
  const { t } = useTranslation('agents')
  const store = useStoreEntries()
  const entries = searchWords(search.search)
  const find = () => update({ search: '', ...(store(entries) ?? { find: entries, list: '' }) })
  return (
    <Button type="primary" onClick={find}>
      {t('offers.entries', { count: entries.length })}
    </Button>
  )
}

/** One word may be an id, or a tag. The server counts both. A whole id opens the agent. */
function NameOffers({ search, update }: Props) {
  const { t } = useTranslation('agents')
  const text = search.search.trim()
  const enabled = text !== '' && listProblem(text) === null
  const byId = useQuery({
    ...query(agents.list, { query: { id: text, page: 1, size: 1 } }),
    enabled,
  })
  const byTag = useQuery({
    ...query(tags.list, { query: { name: text, agents: false, page: 1, size: 1 } }),
    enabled,
  })
  const tag = byTag.data?.rows.find(({ name }) => name === text)
  const count = byId.data?.total ?? 0
  const isWholeId = byId.data?.rows.some(({ id }) => id === text)
  return (
    <>
      {isWholeId && (
        <LinkButton primary to={paths.agent(text)}>
          {t('offers.id', { count: 1, id: text })}
        </LinkButton>
      )}
      {count > 0 && !isWholeId && (
        <Button type="primary" onClick={() => update({ search: '', id: text })}>
          {t('offers.id', { count, id: text })}
        </Button>
      )}
      {tag && (
        <Button onClick={() => update({ search: '', tag: text })}>
          {t('offers.tag', { count: tag.agent_ids.length, tag: text })}
        </Button>
      )}
    </>
  )
}
