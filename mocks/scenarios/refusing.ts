import { isRecord } from '../../src/lib/json/json'
import { realisticDelays } from './fleetDynamics'
import type { Scenario } from './scenario'
import { small } from './small'

/**
 * The fleet of `small`, whose agents refuse configs that the server accepts: those without a reader or a sender, with a
 * reader that logkit does not have, or with a number where it reads a text. The server keeps such a config, and the agents
 * keep what they ran before.
 *
 * - the change of a config of tag web is answered with 500 and the agent's reason, other changes with success
 * - no runner appears where a refused config is new
 */
export const refusing: Scenario = (random, now, seed) => {
  const { content, prepare } = small(random, now, seed)
  const webConfigs = content.tags.find(({ name }) => name === 'web')?.configs ?? []
  return {
    content,
    prepare(world) {
      prepare?.(world)
      world.delays = realisticDelays(seed)
      world.rules = {
        refuseContent: ({ content }) => agentRefusal(content),
        reportRefusal: (config) => webConfigs.includes(config),
      }
    },
  }
}

/** The words of an agent that cannot run this config; null: it can. */
export function agentRefusal({ reader, metric, senders }: Record<string, unknown>): string | null {
  if (metric === undefined) {
    if (!isRecord(reader)) return 'reader config is empty'
    if (!readerModes.has(String(reader.mode))) {
      return `reader type unsupported : ${String(reader.mode)}`
    }
  }
  if (!Array.isArray(senders) || senders.length === 0) return 'senders config is empty'
  const isText = (part: unknown) =>
    isRecord(part) && Object.values(part).every((value) => typeof value === 'string')
  return senders.every(isText) ? null : 'json: cannot unmarshal number into a field of type string'
}

/** The readers of logkit (its `reader` package). */
const readerModes = new Set(
  (
    'dir file tailx fileauto dirx mysql mssql postgres elastic mongo kafka redis socket http httpfetch script ' +
    'cloudwatch cloudtrail snmp'
  ).split(' '),
)
