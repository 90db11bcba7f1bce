import { expect, test } from 'vitest'
import { ApiError } from '../../api/errors'
import { json, stubServer } from '../../api/testing/stubServer'
import { renameChanges } from './renameChanges'

const config = { name: 'old', note: 'n', tags: ['web'], config: { a: 1 }, timestamp: 5, raw: {} }

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
      : json({ tags: [{ name: 'web', agent_ids: ['a'], config_names: ['old'] }], totalSize: 1 }),
  )

test('creates a copy with the tags, assigns it to agents without a tag, and deletes the old config', async () => {
  expect(await renameChanges(server(['a', 'b']).call, config, 'new')).toEqual([
    { kind: 'createConfig', config: 'new', note: 'n', content: { a: 1 }, tags: ['web'] },
    { kind: 'assignConfig', config: 'new', agent: 'b' },
    { kind: 'deleteConfig', config: 'old', replacedBy: 'new' },
  ])
})

test('rejects when not all agents that run the config could be read', async () => {
  await expect(renameChanges(server(['a'], 2).call, config, 'new')).rejects.toThrow(ApiError)
})
