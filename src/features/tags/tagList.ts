import { TagQuery, tags } from '../../contract/tags'
import { z } from '../../contract/zod'

/** The list of tags without the names of their agents, which are most of the response on a large fleet. */
export const tagList = {
  ...tags.list,
  query: z.object({
    ...TagQuery.shape,
    agents: z.catch(z._default(z.literal(false), false), false),
  }),
}
