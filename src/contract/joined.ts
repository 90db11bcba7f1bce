import { record, text } from './read'
import { z } from './zod'

/** An agent in the answers of runner and tag lists, which have them by id; servers may add members. */
const JoinedAgent = z.looseObject({ hostname: text, ip: text })
export type JoinedAgents = Record<string, z.output<typeof JoinedAgent>>

export const joinedAgents = record(JoinedAgent)

export const JoinedAgentsWire = z.record(
  z.string(),
  z.strictObject({ hostname: z.string(), ip: z.string() }),
)
