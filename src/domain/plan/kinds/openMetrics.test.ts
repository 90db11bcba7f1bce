import { expect, test } from 'vitest'
import { metricsKinds } from './metrics'
import { emptySnapshot, type PlanSnapshot } from '../model/snapshot'
import { isVerifiable } from '../planning/loadSnapshot'
import { makePlan } from '../planning/makePlan'
import { json, stubServer } from '../../../api/testing/stubServer'

const kind = metricsKinds.openMetrics
const change = {
  kind: 'openMetrics' as const,
  path: '/metrics' as const,
  form: { interval: '30', repo_name: 'hosts' },
}
const snapshotWith = (monitored: boolean | null): PlanSnapshot => ({
  ...emptySnapshot(),
  monitored,
})
const stepFor = (snapshot: PlanSnapshot) => makePlan([change], snapshot).steps[0]

test('the step shows what is sent and cannot be undone', () => {
  expect(stepFor(snapshotWith(false))).toMatchObject({
    before: { is: 'without' },
    after: { is: 'text', value: 'interval: 30, repo_name: hosts' },
    inverse: 'monitoring',
  })
})

test('the step is skipped if monitoring is on or could not be read', () => {
  expect(stepFor(snapshotWith(true))?.skip).toBe('already')
  expect(stepFor(snapshotWith(null))?.skip).toBe('unread')
})

test('the step can be verified once the settings are read', () => {
  expect(isVerifiable(change, snapshotWith(null))).toBe(false)
  expect(isVerifiable(change, snapshotWith(true))).toBe(true)
})

test('the form is sent to the path that the response named', async () => {
  const { call, seen } = stubServer(() => json({}))
  await kind.send(call, [{ ...change, path: '/metrics/open' }], new Map())
  expect(seen[0]).toMatchObject({ method: 'POST', body: JSON.stringify(change.form) })
  expect(seen[0]?.url).toMatch(/\/metrics\/open$/)
})
