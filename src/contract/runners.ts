import { decodeUriPart, encodeUriPart } from '../lib/text/uriPart'
import { get, post } from './endpoint'
import { joinedAgents, JoinedAgentsWire, type JoinedAgents } from './joined'
import { flag, listQuery, oneOf, searchText, type Page } from './list'
import { loose, looseContent, shortText, time, withRaw, word } from './read'
import type { PartlyRead } from './partlyRead'
import { answerWith, key, pageOf, rows, totalSize } from './rows'
import { z } from './zod'

/** Unknown states are shown as sent. */
export const runnerStates = ['running', 'stopped'] as const
export type RunnerState = (typeof runnerStates)[number]

export const runnerSorts = ['name', 'hostname', 'state', 'config_timestamp'] as const

export const RunnerQuery = z.object({
  ...listQuery,
  /** a tag of the agent */
  tag: searchText,
  /** the id of the agent */
  id: searchText,
  /** the name of the runner */
  name: searchText,
  /** whether the answer contains hostname and ip of the agents */
  agents: flag(true),
  sort: oneOf(...runnerSorts),
})
export type RunnerQuery = z.output<typeof RunnerQuery>

const RunnerRead = withRaw(
  z.object({
    /** the name of its config */
    name: key,
    agent_id: key,
    config: looseContent,
    state: word,
    status: loose,
    /** Unix ms: the `timestamp` of the config version that it runs */
    config_timestamp: time,
    // The members below are undocumented; Qiniu's client reads them.
    /** Unix ms */
    update_time: time,
    type: shortText,
    error: loose,
    uid: shortText,
  }),
)
export type Runner = z.output<typeof RunnerRead> & PartlyRead

export const RunnerWire = z.strictObject({
  name: z.string(),
  agent_id: z.string(),
  /** JSON text */
  config: z.string(),
  state: z.enum(runnerStates),
  /** JSON text */
  status: z.string(),
  config_timestamp: z.int(),
})
export type RunnerWire = z.output<typeof RunnerWire>

export interface RunnerPage extends Page<Runner> {
  agents: JoinedAgents
}

/** One runner: the config's name and the agent it runs on. */
const RunnerKey = z.object({ config_name: z.string(), agent_id: z.string() })
export type RunnerRef = z.output<typeof RunnerKey>

const body = z.array(RunnerKey)

export const runners = {
  list: get('/runners', {
    query: RunnerQuery,
    kept: { list: 'runners', member: 'config' },
    wire: z.strictObject({
      runners: z.array(RunnerWire),
      agents: z.optional(JoinedAgentsWire),
      totalSize: z.int(),
    }),
    read: z.pipe(
      answerWith(
        'runners',
        z.object({ runners: rows(RunnerRead), agents: joinedAgents, totalSize }),
      ),
      z.transform(({ runners, agents, totalSize }): RunnerPage => ({
        ...pageOf(runners, totalSize),
        agents,
      })),
    ),
  }),
  start: post('/runners/start', { body }),
  stop: post('/runners/stop', { body }),
  /** Clears the reading position and starts the runner, also a stopped one. */
  reset: post('/runners/reset', { body }),
  remove: post('/runners/delete', { body }),
}

/**
 * The key of a runner, for maps, table rows and URLs: agent id and config name, joined by a slash. Both are percent-encoded,
 * since either may contain a slash.
 */
export const runnerKey = (agentId: string, config: string): string =>
  [agentId, config].map(encodeUriPart).join('/')

/** Parses a `runnerKey`; null for any other text. */
export function parseRunnerKey(key: string): { agent: string; config: string } | null {
  const parts = key.split('/')
  try {
    const [agent = '', config = ''] = parts.map(decodeUriPart)
    return parts.length === 2 && agent && config ? { agent, config } : null
  } catch {
    return null
  }
}
