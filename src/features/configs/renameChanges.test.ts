import { expect, test } from 'vitest'
import { ApiError } from '../../api/errors'
import { json, stubServer } from '../../api/testing/stubServer'
import { renameChanges } from './renameChanges'

const config = { name: 'old', note: 'n', tags: ['web'], config: { a: 1 }, timestamp: 5, raw: {} }

const server = (holders: string[], total = holders.length) =>
  stubServer(({ url }) =>
    url.includes('/runners')
      ? json({
          runners: holders.map((id) => ({
            agent_id: id,
            name: 'old',
            config: {},
            state: 'running',
          })),
          totalSize: total,
        })
      : json({ tags: [{ name: 'web', agent_ids: ['a'], config_names: ['old'] }], totalSize: 1 }),
  )

test('a copy with the tags, handed to those who have it by no tag, then the old one goes', async () => {
  expect(await renameChanges(server(['a', 'b']).call, config, 'new')).toEqual([
    { kind: 'createConfig', config: 'new', note: 'n', content: { a: 1 }, tags: ['web'] },
    { kind: 'handOut', config: 'new', agent: 'b' },
    { kind: 'deleteConfig', config: 'old' },
  ])
})

test('nobody is left behind when not all who run it could be read', async () => {
  await expect(renameChanges(server(['a'], 2).call, config, 'new')).rejects.toThrow(ApiError)
})
