import { agents } from './agents'
import { configs } from './configs'
import type { Endpoint } from './endpoint'
import { grok } from './grok'
import { metrics } from './metrics'
import { releases } from './releases'
import { runners } from './runners'
import { tags } from './tags'

/** The whole API: 31 documented operations, and the one that an answer of `metrics.agent` names. */
export const endpoints = { agents, releases, configs, metrics, runners, grok, tags }

/**
 * All endpoints with names such as `agents.list`. Fixed paths come before paths with a parameter at the same position.
 */
export const allEndpoints: readonly { name: string; endpoint: Endpoint }[] = Object.entries(
  endpoints,
).flatMap(([group, members]) =>
  Object.entries<Endpoint>(members).map(([name, endpoint]) => ({
    name: `${group}.${name}`,
    endpoint,
  })),
)
