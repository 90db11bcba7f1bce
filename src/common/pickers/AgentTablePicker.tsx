import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { agents, type Agent } from '../../contract/agents'
import { MiddleEllipsis } from '../../ui/layout/MiddleEllipsis'
import type { Column } from '../../ui/table/ResourceTable'
import { AgentStateLabel } from '../resources/AgentStateLabel'
import type { SelectionStore } from '../list/listSelection'
import { TablePicker } from './TablePicker'

interface Props {
  selection: SelectionStore
  /** the ids of the agents that are assigned already */
  present?: ReadonlySet<string>
}

/** Selects several agents from a table with a search by hostname. */
export function AgentTablePicker({ selection, present }: Props) {
  const { t } = useTranslation('lists')
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
    <TablePicker
      what={t('picker.agents')}
      label={t('picker.searchAgents')}
      endpoint={agents.list}
      inputOf={(view) => ({ query: view })}
      rowsOf={(page) => page}
      columns={columns}
      rowKey={idOf}
      nameOf={nameOf}
      present={present}
      selection={selection}
    />
  )
}

const idOf = ({ id }: Agent) => id
const nameOf = ({ hostname, id }: Agent) => hostname || id
