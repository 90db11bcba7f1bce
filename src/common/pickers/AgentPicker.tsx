import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { agents, type Agent } from '../../contract/agents'
import { MiddleEllipsis } from '../../ui/layout/MiddleEllipsis'
import type { Column } from '../../ui/table/ResourceTable'
import { AgentStateLabel } from '../resources/AgentStateLabel'
import type { SelectionStore } from '../list/listSelection'
import { ServerPicker } from './ServerPicker'

interface Props {
  picked: SelectionStore
  /** ids of those that are there already */
  has?: ReadonlySet<string>
}

/** Picks agents by hostname, from a fleet of any size. */
export function AgentPicker({ picked, has }: Props) {
  const { t } = useTranslation('fleet')
  const columns = useMemo<Column<Agent>[]>(
    () => [
      {
        key: 'hostname',
        title: t('picker.hostname'),
        cell: ({ hostname, id }) => <MiddleEllipsis text={hostname || id} />,
      },
      { key: 'ip', title: t('picker.address'), width: 140, cell: ({ ip }) => <code>{ip}</code> },
      {
        key: 'state',
        title: t('picker.state'),
        main: true,
        width: 112,
        cell: ({ state }) => <AgentStateLabel state={state} />,
      },
    ],
    [t],
  )
  return (
    <ServerPicker
      what={t('picker.agents')}
      label={t('picker.searchAgents')}
      endpoint={agents.list}
      inputOf={(view) => ({ query: view })}
      rowsOf={(page) => page}
      columns={columns}
      rowKey={idOf}
      nameOf={nameOf}
      has={has}
      picked={picked}
    />
  )
}

const idOf = ({ id }: Agent) => id
const nameOf = ({ hostname, id }: Agent) => hostname || id
