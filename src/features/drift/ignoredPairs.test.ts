import { expect, test, vi } from 'vitest'
import { ApiError } from '../../api/errors'
import { configDigest } from '../../contract/normalConfig'
import { pairKey } from '../../domain/drift/driftOf'
import { ignoredChanges, type IgnoredDifference } from '../../domain/drift/ignoredDifferences'
import { readIgnoredPairs } from './ignoredPairs'

const assigned = { reader: { mode: 'dir', log_path: '/var/log' } }
const running = { reader: { mode: 'dir', log_path: '/data' } }
const rule: IgnoredDifference = {
  id: 'r1',
  config: 'web',
  reason: 'another disk',
  at: 1,
  changes: ignoredChanges([
    { path: ['reader', 'log_path'], kind: 'changed', before: '/var/log', after: '/data' },
  ]),
}
const pair = pairKey('web', configDigest(assigned), configDigest(running))
const item = { agent: 'a1', config: 'web', pair }

test('a pair of contents is ignored when rules cover what is different now', async () => {
  const read = vi.fn(() => Promise.resolve({ assigned, running }))
  expect([...(await readIgnoredPairs(read, [item], [rule]))]).toEqual([[pair, [rule]]])
  expect(read).toHaveBeenCalledWith('a1', 'web')
  expect(await readIgnoredPairs(read, [item], [{ ...rule, config: 'db' }])).toEqual(new Map())
})

test('contents that changed since they were listed, or cannot be read, are not ignored', async () => {
  const changed = () => Promise.resolve({ assigned: { ...assigned, batch_len: 9 }, running })
  expect(await readIgnoredPairs(changed, [item], [rule])).toEqual(new Map())
  const failing = () =>
    Promise.reject(new ApiError({ status: 502, code: 'http', message: 'bad gateway' }))
  expect(await readIgnoredPairs(failing, [item], [rule])).toEqual(new Map())
  expect(await readIgnoredPairs(() => Promise.resolve(null), [item], [rule])).toEqual(new Map())
})
