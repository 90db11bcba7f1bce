import type { AgentQuery } from '../../contract/agents'
import { copyButtonWidth, markWidth } from '../../lib/table/columnLayout'
import type { TextColumn } from '../../lib/table/textColumns'
import type { Format } from '../../lib/text/format'
import { countText } from '../partlyRead'
import { byMeaning } from '../tagOrder'
import { ipsOf, macsOf } from './addresses'
import type { ListedAgent } from './listedAgent'
import { kernelName, systemName } from './machine'

/** What a cell shows besides its text. */
export const agentCells = ['link', 'state', 'copyable', 'chips', 'tags', 'runners', 'ago'] as const
export type AgentCell = (typeof agentCells)[number]

/**
 * A column of the list of agents. The page and the script that draws the first rows before its code is there both show
 * `shows` in their own way; without it the cell is the text alone.
 */
export type AgentColumn = TextColumn<ListedAgent, AgentQuery['sort']> & { shows?: AgentCell }

/** The names of the headings in the texts of the list. */
export type AgentHeading =
  | 'hostname'
  | 'state'
  | 'id'
  | 'address'
  | 'addresses'
  | 'macs'
  | 'tags'
  | 'runners'
  | 'os'
  | 'kernel'
  | 'arch'
  | 'cpu'
  | 'cores'
  | 'memory'
  | 'created'

interface Words {
  heading: (name: AgentHeading) => string
  stateName: (state: string) => string
  format: Pick<Format, 'number' | 'bytes'>
  /** how many runners of an agent fail, in words; '' or absent where that is not known or none does */
  failing?: (agent: ListedAgent) => string
}

/** All columns of the list of agents, in their order. */
export const agentColumns = ({ heading, stateName, format, failing }: Words): AgentColumn[] => [
  {
    key: 'hostname',
    title: heading('hostname'),
    sort: 'hostname',
    kind: 'name',
    text: nameOfAgent,
    shows: 'link',
  },
  {
    key: 'state',
    title: heading('state'),
    sort: 'state',
    main: true,
    kind: 'state',
    extra: markWidth,
    text: ({ state }) => stateName(state),
    shows: 'state',
  },
  {
    key: 'id',
    title: heading('id'),
    hidden: true,
    kind: 'mono',
    extra: copyButtonWidth,
    text: ({ id }) => id,
    shows: 'copyable',
  },
  {
    key: 'ip',
    title: heading('address'),
    sort: 'ip',
    kind: 'mono',
    extra: copyButtonWidth,
    text: ({ ip }) => ip,
    shows: 'copyable',
  },
  {
    key: 'addresses',
    title: heading('addresses'),
    hidden: true,
    kind: 'chips',
    text: ipsOf,
    shows: 'chips',
  },
  {
    key: 'macs',
    title: heading('macs'),
    hidden: true,
    kind: 'chips',
    text: macsOf,
    shows: 'chips',
  },
  {
    key: 'tags',
    title: heading('tags'),
    kind: 'chips',
    text: ({ tags }) => byMeaning(tags),
    shows: 'tags',
  },
  {
    key: 'runners',
    title: heading('runners'),
    kind: 'number',
    text: (agent) => failing?.(agent) || countText(agent, 'runners', format),
    shows: 'runners',
  },
  {
    key: 'os',
    title: heading('os'),
    kind: 'text',
    text: ({ machine }) => (machine ? systemName(machine) : ''),
  },
  {
    key: 'kernel',
    title: heading('kernel'),
    hidden: true,
    kind: 'text',
    text: ({ machine }) => (machine ? kernelName(machine) : ''),
  },
  {
    key: 'arch',
    title: heading('arch'),
    hidden: true,
    kind: 'text',
    text: ({ machine }) => machine?.arch ?? '',
  },
  {
    key: 'cpu',
    title: heading('cpu'),
    hidden: true,
    kind: 'text',
    text: ({ machine }) => machine?.cpu?.model ?? '',
  },
  {
    key: 'cores',
    title: heading('cores'),
    kind: 'number',
    text: ({ machine }) => (machine?.cpu?.cores != null ? format.number(machine.cpu.cores) : ''),
  },
  {
    key: 'memory',
    title: heading('memory'),
    kind: 'number',
    text: ({ machine }) => (machine?.memory != null ? format.bytes(machine.memory) : ''),
  },
  {
    key: 'create_time',
    title: heading('created'),
    sort: 'create_time',
    kind: 'time',
    shows: 'ago',
  },
]

/** The name of an agent: that of its host, or its id where it has none. */
export const nameOfAgent = ({ hostname, id }: Pick<ListedAgent, 'hostname' | 'id'>): string =>
  hostname || id
