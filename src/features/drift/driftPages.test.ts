import { expect, test } from 'vitest'
import { configDigest } from '../../contract/normalConfig'
import { runSync } from '../../lib/async/runInSlices'
import { createPageReader } from './driftPageReader'
import { readPage } from './driftPages'

const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).buffer
const reader = { mode: 'dir', log_path: '/var/log' }

test('runners become digests without their configs', () => {
  const bytes = bytesOf({
    totalSize: '7',
    runners: [{ name: 'web', agent_id: 'a1', config: { reader }, state: 'running', status: '' }],
    agents: { a1: { hostname: 'web-01', ip: '' } },
  })
  const digest = { agent: 'a1', hostname: 'web-01', config: 'web', state: 'running', at: null }
  expect(runSync(readPage({ list: 'runners', bytes, config: '' }))).toMatchObject({
    digest: { total: 7, runners: [{ ...digest, digest: configDigest({ reader }) }], configs: [] },
  })
})

test('a tag without the config of interest loses its agents', () => {
  const bytes = bytesOf({
    totalSize: 2,
    tags: [
      { name: 'one', agent_ids: ['a1'], config_names: ['web'], note: '' },
      { name: 'two', agent_ids: ['a1'], config_names: ['db'], note: '' },
    ],
  })
  expect(runSync(readPage({ list: 'tags', bytes, config: 'web' }))).toMatchObject({
    digest: { tags: [{ agents: ['a1'] }, { agents: [] }] },
  })
})

test('an invalid page rejects with an ApiError, also without a worker', async () => {
  const read = createPageReader()
  const bytes = bytesOf({ runners: { name: 5 }, totalSize: 1 })
  await expect(read({ list: 'runners', bytes, config: '' })).rejects.toMatchObject({
    name: 'ApiError',
    code: 'shape',
    path: 'runners',
  })
  const page = new TextEncoder().encode('<html><title>Sign in</title>').buffer
  await expect(read({ list: 'configs', bytes: page, config: '' })).rejects.toMatchObject({
    code: 'not-json',
  })
})
