import { Refusal } from './Refusal'

/** What a scenario or a test decides about the course of things. All of it can be changed at any time. */
export interface Script {
  readonly delays: Delays
  readonly rules: Rules
}

/** ms, or ms by the id of the agent. */
export type Delay = number | ((agentId: string) => number)

/** How long it takes until what was asked is so. What is left out takes no time. */
export interface Delays {
  /** start, stop, reset and deletion of runners */
  runner?: Delay
  /** a config that is handed out, changed or taken away with its tag */
  config?: Delay
  /** until an agent goes for an upgrade, and how long it is away then */
  upgrade?: { down: Delay; up: Delay }
}

/** What a request does to one thing. Names that have no part in it are ''. */
export interface Deed {
  /** the endpoint; a deletion by filter is an `agents.remove` */
  act: Act
  agent: string
  config: string
  tag: string
}

type Act =
  | `agents.${'remove' | 'addTags' | 'removeTag' | 'upgrade'}`
  | `runners.${'start' | 'stop' | 'reset' | 'remove'}`
  | `tags.${'create' | 'update' | 'remove' | 'addAgents' | 'removeAgents' | 'removeConfig'}`

/** Where the server does otherwise than asked. */
export interface Rules {
  /** Fails. A batch of runners does the rest and answers with one error; other requests do nothing at all. */
  refuse?: (deed: Deed) => boolean
  /** The server says that it is done, and it is not. */
  ignore?: (deed: Deed) => boolean
  /** Which runners report errors, without this about three in a hundred. */
  failing?: (runner: { agent: string; config: string }) => boolean
  /** Which runners' configs come cut off. */
  unreadable?: (runner: { agent: string; config: string }) => boolean
}

export const delayOf = (delay: Delay = 0, agentId: string): number =>
  typeof delay === 'number' ? delay : delay(agentId)

/** Those of the rows for which something is really done. Throws when one is refused. */
export function permitted<Row>(
  { refuse, ignore }: Rules,
  act: Act,
  rows: Row[],
  about: (row: Row) => Partial<Deed>,
): Row[] {
  const deeds = rows.map((row) => ({ agent: '', config: '', tag: '', ...about(row), act }))
  const refused = refuse && deeds.find(refuse)
  if (refused) throw refusal(refused)
  return ignore ? rows.filter((_, i) => !ignore(deeds[i]!)) : rows
}

function refusal({ agent, config, tag }: Deed): Refusal {
  if (agent === '') return new Refusal('E1065', `tag ${tag} cannot be changed now`)
  const what = config === '' ? '' : `runner ${config} on `
  return new Refusal('E1069', `${what}agent ${agent}: the agent does not answer`)
}
