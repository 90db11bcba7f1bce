import type { JoinedAgents } from '../../contract/joined'
import { runnerKey, type Runner } from '../../contract/runners'
import { readStatus, type RunnerStatus } from '../../contract/runnerStatus'
import { isFailing } from '../../domain/runners/runnerErrors'
import { errorLookOf, type ErrorLook } from '../../domain/runners/runnerFailure'

/** The part of a runner that the list shows. Its config and the history of its errors are read by the panel. */
export interface ListedRunner extends Pick<
  Runner,
  'agent_id' | 'name' | 'state' | 'config_timestamp' | 'update_time' | 'unread'
> {
  /** its `runnerKey` */
  key: string
  /** of the agent; '' when the server does not tell */
  hostname: string
  ip: string
  status: Omit<RunnerStatus, 'history'>
  /** whether a stage has counted errors since the start, or the runner reports one */
  failing: boolean
  look: ErrorLook
  /** The server no longer lists it; the frozen list shows it until the pointer and the focus leave. */
  gone?: true
}

/**
 * The part of a runner that the list shows.
 * @param agents the agents that the same response contains
 */
export function toListedRunner(runner: Runner, agents: JoinedAgents): ListedRunner {
  const { agent_id, name, state, config_timestamp, update_time, status, error, config, unread } =
    runner
  const { history: _history, ...rest } = readStatus(status, error, config)
  return {
    key: runnerKey(agent_id, name),
    agent_id,
    name,
    state,
    config_timestamp,
    update_time,
    ...(unread && { unread }),
    hostname: agents[agent_id]?.hostname ?? '',
    ip: agents[agent_id]?.ip ?? '',
    status: rest,
    failing: isFailing(runner),
    look: errorLookOf(runner),
  }
}
