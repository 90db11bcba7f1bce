import { config, names, note } from './body'
import { del, get, post, put } from './endpoint'
import { listQuery, oneOf, searchText, type Page } from './list'
import { list, looseContent, text, time, withRaw } from './read'
import type { PartlyRead } from './partlyRead'
import { answerWith, key, pageOf, rows, totalSize } from './rows'
import { z } from './zod'

/** The documentation gives `hostname` as the default, which a config does not have. */
export const configSorts = ['name', 'timestamp'] as const

export const ConfigQuery = z.object({
  ...listQuery,
  name: searchText,
  sort: oneOf(...configSorts),
})
export type ConfigQuery = z.output<typeof ConfigQuery>

const ConfigRead = withRaw(
  z.object({
    name: key,
    tags: list(key),
    /** null: not sent */
    config: looseContent,
    note: text,
    /** Unix ms */
    timestamp: time,
    /** ids of the agents with a direct assignment; undocumented, undefined if the server does not send them */
    agent_ids: z.optional(list(key)),
  }),
)
export type Config = z.output<typeof ConfigRead> & PartlyRead

export const ConfigWire = z.strictObject({
  name: z.string(),
  tags: z.array(z.string()),
  config: z.record(z.string(), z.unknown()),
  note: z.string(),
  timestamp: z.int(),
})
export type ConfigWire = z.output<typeof ConfigWire>

export const configs = {
  list: get('/configs', {
    query: ConfigQuery,
    kept: { list: 'configs', member: 'config' },
    wire: z.strictObject({ configs: z.array(ConfigWire), totalSize: z.int() }),
    read: z.pipe(
      answerWith('configs', z.object({ configs: rows(ConfigRead), totalSize })),
      z.transform(({ configs, totalSize }): Page<Config> => pageOf(configs, totalSize)),
    ),
  }),
  /** Its path could be that of a config, so no config can be named `delete`. */
  removeMany: post('/configs/delete', { body: z.array(z.string()) }),
  /** The name in the path takes precedence over the one in the body. */
  create: post('/configs/:configName', {
    body: z.object({
      name: z.optional(z.string()),
      tags: names,
      config,
      note,
      /** undocumented; sent by Qiniu's client */
      agent_ids: z.optional(names),
    }),
  }),
  /** Only config and note can be changed. */
  update: put('/configs/:configName/config', { body: z.object({ config, note: z.string() }) }),
  remove: del('/configs/:configName'),
  /** Assigns the config to tags. */
  addTags: post('/configs/:configName/tags', { body: z.object({ tags: names }) }),
  /** Assigns the config to agents. */
  addAgents: post('/configs/:configName/agents', { body: z.object({ agent_ids: names }) }),
}
