import { record, text } from './read'
import { z } from './zod'

/** What lists of runners and tags say about the agents they mention, by id; more members may come. */
const JoinedAgent = z.looseObject({ hostname: text, ip: text })
export type JoinedAgents = Record<string, z.output<typeof JoinedAgent>>

export const joinedAgents = record(JoinedAgent)

export const JoinedAgentsWire = z.record(
  z.string(),
  z.strictObject({ hostname: z.string(), ip: z.string() }),
)
