import { TagQuery, tags } from '../../contract/tags'
import { z } from '../../contract/zod'

/** The list of tags without the names of their agents, which on a large fleet weigh more than all the rest. */
export const tagList = {
  ...tags.list,
  query: z.object({
    ...TagQuery.shape,
    agents: z.catch(z._default(z.literal(false), false), false),
  }),
}
export type TagSearch = z.output<typeof tagList.query>
