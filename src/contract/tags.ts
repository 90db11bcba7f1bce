import { names, note } from './body'
import { del, get, post, put } from './endpoint'
import { joinedAgents, JoinedAgentsWire, type JoinedAgents } from './joined'
import { flag, listQuery, oneOf, text as searchText, words, type Page } from './list'
import { isObject, list, number, text, withRaw } from './read'
import { z } from './zod'

export const tagSorts = ['name'] as const

export const TagQuery = z.object({
  ...listQuery,
  name: searchText,
  /** Whether the answer brings hostname and ip of the agents. */
  agents: flag(true),
  sort: oneOf(...tagSorts),
})
export type TagQuery = z.output<typeof TagQuery>

const TagRead = z.pipe(
  withRaw(
    z.object({
      name: z.string(),
      agent_ids: list(z.string()),
      config_names: z.nullish(z.array(z.string())),
      /** A slip of the documentation, which some servers may have followed. */
      config_names1: z.nullish(z.array(z.string())),
      note: text,
    }),
  ),
  z.transform(({ config_names, config_names1, ...tag }) => ({
    ...tag,
    config_names: config_names ?? config_names1 ?? [],
  })),
)
export type Tag = z.output<typeof TagRead>

export const TagWire = z.strictObject({
  name: z.string(),
  agent_ids: z.array(z.string()),
  config_names: z.array(z.string()),
  note: z.string(),
})
export type TagWire = z.output<typeof TagWire>

export interface TagPage extends Page<Tag> {
  agents: JoinedAgents
}

export const tags = {
  list: get('/tags', {
    query: TagQuery,
    wire: z.strictObject({
      tags: z.array(TagWire),
      agents: z.optional(JoinedAgentsWire),
      totalSize: z.int(),
    }),
    read: z.pipe(
      z.pipe(
        z.transform(agentsOut),
        z.object({ tags: list(TagRead), agents: joinedAgents, totalSize: number }),
      ),
      z.transform(({ tags, agents, totalSize }): TagPage => ({
        rows: tags,
        agents,
        total: totalSize ?? tags.length,
      })),
    ),
  }),
  /** On a path that a tag's name could have: that is why none can be called `batch`. */
  removeMany: del('/tags/batch', { query: z.object({ tag: words }) }),
  /** The name in the path wins over the one in the body. */
  create: post('/tags/:tagName', {
    body: z.object({
      name: z.optional(z.string()),
      note,
      config_names: names,
      agent_ids: names,
    }),
  }),
  /** Only the note can change. */
  update: put('/tags/:tagName/note', { body: z.object({ note: z.string() }) }),
  addAgents: post('/tags/:tagName/agentids', { body: z.object({ agent_ids: names }) }),
  removeAgents: del('/tags/:tagName/agentids/batch', { query: z.object({ agentids: words }) }),
  removeConfig: del('/tags/:tagName/configs/:configName'),
  remove: del('/tags/:tagName'),
}

/** The documentation prints the agents inside the array of tags, as a member without a name: brings them beside it. */
function agentsOut(value: unknown): unknown {
  if (!isObject(value) || !Array.isArray(value.tags)) return value
  const members: unknown[] = value.tags
  const tags = members.filter((member) => agentsIn(member) === null)
  if (tags.length === members.length) return value
  const known = [...members.map(agentsIn), value.agents].filter(isObject)
  return { ...value, tags, agents: Object.fromEntries(known.flatMap((map) => Object.entries(map))) }
}

/** `{agents: {id: {..}}}` or the bare `{id: {..}}`; null for a tag and whatever else. */
function agentsIn(member: unknown) {
  if (!isObject(member) || 'name' in member) return null
  const map = 'agents' in member ? (member.agents ?? {}) : member
  const fits = isObject(map) && Object.values(map).every(isObject)
  return fits && Object.keys(member).length > 0 ? map : null
}
