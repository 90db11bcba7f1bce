import { isRecord } from '../lib/json/json'
import { text } from './read'
import { z } from './zod'

/** An agent in the answers of runner and tag lists, which have them by id; servers may add members. */
const JoinedAgent = z.looseObject({ hostname: text, ip: text })
export type JoinedAgents = Record<string, z.output<typeof JoinedAgent>>

/** Only shows names beside rows, so that no form of it fails them: what is not an agent is left out. */
export const joinedAgents = z.pipe(
  z.optional(z.unknown()),
  z.transform((sent): JoinedAgents =>
    Object.fromEntries(
      Object.entries(isRecord(sent) ? sent : {}).flatMap(([id, agent]) => {
        const { data } = JoinedAgent.safeParse(agent)
        return data ? [[id, data] as const] : []
      }),
    ),
  ),
)

export const JoinedAgentsWire = z.record(
  z.string(),
  z.strictObject({ hostname: z.string(), ip: z.string() }),
)
