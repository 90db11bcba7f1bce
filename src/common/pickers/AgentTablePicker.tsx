import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { agents, type Agent } from '../../contract/agents'
import { markWidth } from '../../lib/table/columnLayout'
import type { Column } from '../../ui/table/ResourceTable'
import { AgentStateLabel, useStateName } from '../resources/AgentStateLabel'
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
  const stateName = useStateName()
  const columns = useMemo<Column<Agent>[]>(
    () => [
      {
        key: 'hostname',
        title: t('picker.hostname'),
        kind: 'name',
        text: nameOf,
      },
      { key: 'ip', title: t('picker.address'), kind: 'mono', text: ({ ip }) => ip },
      {
        key: 'state',
        title: t('picker.state'),
        main: true,
        kind: 'state',
        extra: markWidth,
        text: ({ state }) => stateName(state),
        cell: ({ state }) => <AgentStateLabel state={state} />,
      },
    ],
    [t, stateName],
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
