import { names, note } from './body'
import { del, get, post, put } from './endpoint'
import { joinedAgents, JoinedAgentsWire, type JoinedAgents } from './joined'
import { flag, listQuery, oneOf, searchText, commaList, type Page } from './list'
import { list, text, withRaw } from './read'
import type { PartlyRead } from './partlyRead'
import { answerWith, key, pageOf, rows, totalSize } from './rows'
import { isRecord } from '../lib/json/json'
import { z } from './zod'

export const tagSorts = ['name'] as const

export const TagQuery = z.object({
  ...listQuery,
  name: searchText,
  /** whether the answer contains hostname and ip of the agents */
  agents: flag(true),
  sort: oneOf(...tagSorts),
})
export type TagQuery = z.output<typeof TagQuery>

const TagRead = z.pipe(
  withRaw(
    z.object({
      name: key,
      agent_ids: list(key),
      config_names: z.nullish(z.array(key)),
      /** a misprint of the documentation, which some servers may follow */
      config_names1: z.nullish(z.array(key)),
      note: text,
    }),
  ),
  z.transform(({ config_names, config_names1, ...tag }) => ({
    ...tag,
    config_names: config_names ?? config_names1 ?? [],
  })),
)
export type Tag = z.output<typeof TagRead> & PartlyRead

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
        z.transform(moveAgentsOut),
        answerWith('tags', z.object({ tags: rows(TagRead), agents: joinedAgents, totalSize })),
      ),
      z.transform(({ tags, agents, totalSize }): TagPage => ({
        ...pageOf({ ...tags, rows: tags.rows.map(rightSpelling) }, totalSize),
        agents,
      })),
    ),
  }),
  /** Its path could be that of a tag, so no tag can be named `batch`. */
  removeMany: del('/tags/batch', { query: z.object({ tag: commaList }) }),
  /** The name in the path takes precedence over the one in the body. */
  create: post('/tags/:tagName', {
    body: z.object({
      name: z.optional(z.string()),
      note,
      config_names: names,
      agent_ids: names,
    }),
  }),
  /** Only the note can be changed. */
  update: put('/tags/:tagName/note', { body: z.object({ note: z.string() }) }),
  addAgents: post('/tags/:tagName/agentids', { body: z.object({ agent_ids: names }) }),
  removeAgents: del('/tags/:tagName/agentids/batch', { query: z.object({ agentids: commaList }) }),
  removeConfig: del('/tags/:tagName/configs/:configName'),
  remove: del('/tags/:tagName'),
}

/** Names the configs that could not be read as those who ask for them do, whatever the server calls them. */
const rightSpelling = (tag: Tag): Tag =>
  tag.unread
    ? { ...tag, unread: tag.unread.map((place) => place.replace('config_names1', 'config_names')) }
    : tag

/** Moves the agents out of the array of tags, where the documentation prints them as a member without a name. */
function moveAgentsOut(value: unknown): unknown {
  if (!isRecord(value) || !Array.isArray(value.tags)) return value
  const members: unknown[] = value.tags
  const tags = members.filter((member) => agentsIn(member) === null)
  if (tags.length === members.length) return value
  const agents = [...members.map(agentsIn), value.agents].filter(isRecord)
  return {
    ...value,
    tags,
    agents: Object.fromEntries(agents.flatMap((map) => Object.entries(map))),
  }
}

/** The agents of a member `{agents: {id: {..}}}` or `{id: {..}}`; null for a tag and any other value. */
function agentsIn(member: unknown) {
  if (!isRecord(member) || 'name' in member) return null
  const map = 'agents' in member ? (member.agents ?? {}) : member
  const isAgentMap = isRecord(map) && Object.values(map).every(isRecord)
  return isAgentMap && Object.keys(member).length > 0 ? map : null
}
