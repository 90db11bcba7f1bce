import { isRecord } from '../../src/lib/json/json'
import type { Runner } from './rows'
import type { ErrorQueue } from './runnerFailure'
import type { RunnerStatusWire } from './runnerStatusWire'

/**
 * A status with the members and names that a logkit agent (v1.5.6) sends itself: the address of the agent and its tag, senders
 * by the names that they give themselves, and past errors as lists, null where there are none.
 */
export function agentStatus(status: RunnerStatusWire, { agent, version }: Runner) {
  const senders = Array.isArray(version.config.senders)
    ? version.config.senders.filter(isRecord)
    : []
  const nameOf = (type: string) =>
    senderName(senders.find(({ sender_type }) => sender_type === type) ?? {}) ?? type
  const renamed = <Value>(parts: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(parts).map(([type, value]) => [nameOf(type), value]))
  const { read_errors, parse_errors, transform_errors, send_errors } = status.history_errors
  return {
    ...status,
    tag: agent.tags[0] ?? '',
    url: `http://${agent.seed.ip}:3000`,
    senderStats: renamed(status.senderStats),
    history_errors: {
      read_errors: listOf(read_errors),
      parse_errors: listOf(parse_errors),
      transform_errors: listsOf(transform_errors),
      send_errors: listsOf(send_errors && renamed(send_errors)),
    },
  }
}

const listOf = (queue: ErrorQueue | undefined) => queue?.error_slice ?? null

const listsOf = (queues: Readonly<Record<string, ErrorQueue>> | undefined) =>
  queues
    ? Object.fromEntries(Object.entries(queues).map(([part, queue]) => [part, listOf(queue)]))
    : null

/** The name that a sender gives itself (sender/*.go of logkit); undefined where it is not known here. */
function senderName(sender: Readonly<Record<string, unknown>>): string | undefined {
  const text = (key: string) => {
    const value = sender[key]
    return typeof value === 'string' ? value : ''
  }
  const list = (key: string) => `[${text(key).replaceAll(',', ' ')}]`
  switch (sender.sender_type) {
    case 'elasticsearch':
      return text('elastic_index')
    case 'kafka':
      return `kafkaSender:(kafkaUrl:${list('kafka_host')},topic:${list('kafka_topic')})`
    case 'pandora':
      // The collector's spelling.
      return `panodra:${text('pandora_repo_name')}`
    case 'file':
      return `fileSender:${text('file_send_path')}`
    default:
      return undefined
  }
}
