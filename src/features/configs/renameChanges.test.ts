import { expect, test } from 'vitest'
import { ApiError } from '../../api/errors'
import { json, stubServer } from '../../api/testing/stubServer'
import { versionDigest } from '../../domain/plan/model/planRequest'
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
