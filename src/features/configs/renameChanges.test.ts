import { expect, test } from 'vitest'
import { ApiError } from '../../api/errors'
import { json, stubServer } from '../../api/testing/stubServer'
import { versionDigest } from '../../domain/plan/model/planRequest'
import { writeJson } from '../../lib/json/losslessJson'
import { renameChanges } from './renameChanges'

/** What the page shows may be older than what the server has. */
const config = { name: 'old', note: 'before', tags: [], config: { a: 0 }, timestamp: 5, raw: {} }
const listed = { name: 'old', note: 'n', tags: ['web'], config: { a: 1 }, timestamp: 5 }

const server = (agents: string[], total = agents.length) =>
  stubServer(({ url }) =>
    url.includes('/runners')
      ? json({
          runners: agents.map((id) => ({
            agent_id: id,
            name: 'old',
            config: {},
            state: 'running',
          })),
          totalSize: total,
        })
      : url.includes('/configs')
        ? json({ configs: [listed], totalSize: 1 })
        : json({ tags: [{ name: 'web', agent_ids: ['a'], config_names: ['old'] }], totalSize: 1 }),
  )

test('creates a copy with the tags, assigns it to agents without a tag, and deletes the old config', async () => {
  expect(await renameChanges(server(['a', 'b']).call, config, 'new')).toEqual([
    { kind: 'createConfig', config: 'new', note: 'n', content: { a: 1 }, tags: ['web'] },
    { kind: 'assignConfig', config: 'new', agent: 'b' },
    {
      kind: 'deleteConfig',
      config: 'old',
      replacedBy: 'new',
      opened: versionDigest({ note: 'n', content: { a: 1 } }),
    },
  ])
})

test('rejects when not all agents that run the config could be read', async () => {
  await expect(renameChanges(server(['a'], 2).call, config, 'new')).rejects.toThrow(ApiError)
})

const rawServer = (text: string) =>
  stubServer(({ url }) =>
    url.includes('/runners')
      ? json({ runners: [], totalSize: 0 })
      : new Response(`{"configs":[{"name":"old","tags":[],"note":"n","config":${text}}]}`),
  )

test('the copy has the same bytes', async () => {
  const text = '{ "2":12345678901234567890,"1":1.0,"a":"\\u0041","a":1e400}'
  const [copy] = await renameChanges(rawServer(text).call, config, 'new')
  expect(copy && 'content' in copy && writeJson(copy.content)).toBe(text)
})

test('rejects when the content cannot be copied, as the original would be deleted', async () => {
  for (const text of ['42', '"{broken"', 'null'])
    await expect(renameChanges(rawServer(text).call, config, 'new')).rejects.toThrow(ApiError)
})
