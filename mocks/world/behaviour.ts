import { Refusal } from './Refusal'

/** The behaviour of the server that a scenario or a test decides. It can be changed at any time. */
export interface Behaviour {
  readonly delays: Delays
  readonly rules: Rules
  readonly metricAnswers: MetricAnswers
}

/** The deviations of the answers for metrics from the API page: about 300 buckets of the range that was asked for. */
export interface MetricAnswers {
  /** The number of buckets that an answer aims at, for coarser and finer answers. */
  buckets?: number
  /** The range that is answered to an agent's id in place of the one that was asked for, Unix s. */
  range?: (asked: MetricRange, agentId: string) => MetricRange
  /** The shortest and the longest distance between two measurements, s. Without it all are one interval apart. */
  spacing?: readonly [shortest: number, longest: number]
}

/** Unix s. */
interface MetricRange {
  beginTime: number
  endTime: number
}

/** ms, or ms by the id of the agent. */
export type Delay = number | ((agentId: string) => number)

/** The time from a request to its effect. A delay that is left out is 0. */
export interface Delays {
  /** start, stop, reset and deletion of runners */
  runner?: Delay
  /** a config that is assigned, changed or removed with its tag */
  config?: Delay
  /** from an upgrade request until the agent goes offline, and how long it stays offline */
  upgrade?: { down: Delay; up: Delay }
}

/** The effect of a request on one item. Names that do not apply are ''. */
export interface ItemWrite {
  /** the endpoint; a deletion by filter is an `agents.remove` */
  operation: WriteOperation
  agent: string
  config: string
  tag: string
}

type WriteOperation =
  | `agents.${'remove' | 'addTags' | 'removeTag' | 'upgrade'}`
  | `runners.${'start' | 'stop' | 'reset' | 'remove'}`
  | `tags.${'create' | 'update' | 'remove' | 'addAgents' | 'removeAgents' | 'removeConfig'}`

/** Content that reaches an agent: of a config that was changed or assigned. */
export interface Push {
  agent: string
  config: string
  content: Record<string, unknown>
}

/** What is wrong with a runner. */
export interface Trouble {
  /** the stage that fails, the share of its lines that do, since when (Unix ms), and the agent's words at a time (Unix ms) */
  failure?: {
    stage: 'parse' | 'send'
    share: number
    since: number
    text: (at: number) => string
  }
  /** seconds of its reading that are unread yet */
  behind?: number
}

/** The deviations of the server from what was requested. */
export interface Rules {
  /** Refuses a write. A batch of runners does the rest and answers with one error; other requests do nothing at all. */
  refuse?: (write: ItemWrite) => boolean
  /** Answers with success and does nothing. */
  ignore?: (write: ItemWrite) => boolean
  /** Which runners report errors; without this rule about three in a hundred do. */
  failing?: (runner: { agent: string; config: string }) => boolean
  /** What is wrong with single runners, {} for nothing at all; others follow `failing`. */
  trouble?: (runner: { agent: string; config: string }) => Trouble | undefined
  /** Statuses have the members and names of the agent itself, as recorded from one. */
  ownStatusForm?: boolean
  /** Which runners' configs are sent as truncated JSON. */
  unreadable?: (runner: { agent: string; config: string }) => boolean
  /**
   * The reason why an agent refuses content that the server has accepted; null: it runs it. The server keeps the config.
   * An agent that has a runner of the config goes on with the content before, and the status of the runner has the reason.
   */
  refuseContent?: (push: Push) => string | null
  /** Which configs are answered with 500 and the reason of an agent that refuses; others are answered with success. */
  reportRefusal?: (config: string) => boolean
  /** Whether an agent lists a new runner that it refuses, stopped and with the reason; otherwise there is none. */
  listRefused?: boolean
}

export const delayOf = (delay: Delay = 0, agentId: string): number =>
  typeof delay === 'number' ? delay : delay(agentId)

/** The rows to which the operation really applies. Throws a `Refusal` when one of them is refused. */
export function acceptedRows<Row>(
  { refuse, ignore }: Rules,
  operation: WriteOperation,
  rows: Row[],
  namesOf: (row: Row) => Partial<ItemWrite>,
): Row[] {
  const writes = rows.map((row) => ({
    ...{ agent: '', config: '', tag: '' },
    ...namesOf(row),
    operation,
  }))
  const refused = refuse && writes.find(refuse)
  if (refused) throw refusal(refused)
  return ignore ? rows.filter((_, i) => !ignore(writes[i]!)) : rows
}

function refusal({ agent, config, tag }: ItemWrite): Refusal {
  if (agent === '') return new Refusal('E1065', `tag ${tag} cannot be changed now`)
  const what = config === '' ? '' : `runner ${config} on `
  return new Refusal('E1069', `${what}agent ${agent}: the agent does not answer`)
}
