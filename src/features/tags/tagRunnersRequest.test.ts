import { expect, test } from 'vitest'
import { json, stubServer } from '../../api/testing/stubServer'
import { tagRunnersRequest } from './tagRunnersRequest'

const tag = { name: 'web', agent_ids: ['a/1', 'a2'], config_names: ['nginx'], note: '', raw: null }

const runner = (agent_id: string, name: string) => ({
  agent_id,
  name,
  config: {},
  state: 'running',
})

test('stops the runners of the configs of a tag and leaves other runners of its agents alone', async () => {
  const { call } = stubServer(() =>
    json({
      runners: [runner('a/1', 'nginx'), runner('a/1', 'syslog'), runner('a2', 'nginx')],
      totalSize: 3,
    }),
  )
  const { selection, changes } = tagRunnersRequest(tag, 'stopRunner')
  if (selection?.is !== 'now' || typeof changes !== 'function') throw new Error('not resolved late')
  const keys = await selection.resolveSelection({ call })
  expect(changes([...keys])).toEqual([
    { kind: 'stopRunner', agent: 'a/1', config: 'nginx' },
    { kind: 'stopRunner', agent: 'a2', config: 'nginx' },
  ])
})
