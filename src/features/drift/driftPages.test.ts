import { expect, test } from 'vitest'
import { scan } from '../../api/scan'
import { json, stubServer } from '../../api/testing/stubServer'
import { configDigest } from '../../contract/normalConfig'
import type { RunnerDigest } from '../../domain/drift/digest'
import { runSync } from '../../lib/async/runInSlices'
import { createPageReader } from './driftPageReader'
import { driftLists, readPage } from './driftPages'
import { readDigests } from './driftRequests'

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

test('a tag keeps which of its lists could not be read, as far as it may concern the config', () => {
  const bytes = bytesOf({
    totalSize: 4,
    tags: [
      { name: 'one', agent_ids: 'a1,a2', config_names: ['web'], note: '' },
      { name: 'two', agent_ids: ['a1', {}], config_names: ['db'], note: '' },
      { name: 'three', agent_ids: ['a1'], config_names: [null, 'db'], note: '' },
      { name: 'four', agent_ids: ['a1'], config_names: ['web'], note: {} },
    ],
  })
  const unreadIn = (config: string) => {
    const result = runSync(readPage({ list: 'tags', bytes, config }))
    return 'digest' in result && result.digest.tags.map(({ unread }) => unread)
  }
  expect(unreadIn('')).toEqual([['agent_ids'], ['agent_ids.1'], ['config_names.0'], undefined])
  expect(unreadIn('web')).toEqual([['agent_ids'], undefined, ['config_names.0'], undefined])
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

test('a page of digests is paged as any other: all runners of a server that sends ten a page', async () => {
  const names = Array.from({ length: 35 }, (_, i) => `r${i}`)
  const { call } = stubServer(({ url }) => {
    const params = new URLSearchParams(url.split('?')[1])
    const [page, size] = [Number(params.get('page')), Math.min(10, Number(params.get('size')))]
    const sent = names.slice((page - 1) * size, page * size)
    return json({ runners: sent.map((name) => ({ name, agent_id: 'a' })) })
  })
  const read = createPageReader()
  const found = await scan<typeof driftLists.runners, RunnerDigest>(
    call,
    driftLists.runners,
    {},
    {
      rowKey: (row) => row.config,
      readPage: (call, { query }, options) =>
        readDigests(
          call,
          read,
          { list: 'runners', query, config: '' },
          (digest) => digest.runners,
          options,
        ),
    },
  )
  expect(found).toMatchObject({ complete: true, total: 35 })
  expect(found.rows.map(({ config }) => config)).toEqual(names)
})
