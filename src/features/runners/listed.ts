import type { JoinedAgents } from '../../contract/joined'
import { runnerKey, type Runner } from '../../contract/runners'
import { readStatus, type RunnerStatus } from '../../contract/runnerStatus'
import { isFailing } from '../../domain/runners/runnerErrors'

/** What the list shows of a runner. Its config and the history of its errors stay with the drawer. */
export interface ListedRunner extends Pick<
  Runner,
  'agent_id' | 'name' | 'state' | 'config_timestamp' | 'update_time'
> {
  /** its `runnerKey` */
  key: string
  /** of the agent; '' where the server does not say */
  hostname: string
  ip: string
  status: Omit<RunnerStatus, 'history'>
  failing: boolean
  /** The server does not list it any more; it is shown until the reader looks away. */
  gone?: true
}

/** @param agents those that the answer brought with its runners */
export function listedRunner(runner: Runner, agents: JoinedAgents): ListedRunner {
  const { agent_id, name, state, config_timestamp, update_time, status, error } = runner
  const { history: _history, ...rest } = readStatus(status, error)
  return {
    key: runnerKey(agent_id, name),
    agent_id,
    name,
    state,
    config_timestamp,
    update_time,
    hostname: agents[agent_id]?.hostname ?? '',
    ip: agents[agent_id]?.ip ?? '',
    status: rest,
    failing: isFailing(runner),
  }
}
