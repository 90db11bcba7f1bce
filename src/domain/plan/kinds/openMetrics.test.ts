import { expect, test } from 'vitest'
import { metricsKinds } from './metrics'
import { emptySnapshot, type PlanSnapshot } from '../model/snapshot'
import { isProved } from '../planning/load'
import { makePlan } from '../planning/makePlan'
import { json, stubServer } from '../../../api/testing/stubServer'

const kind = metricsKinds.openMetrics
const change = {
  kind: 'openMetrics' as const,
  path: '/metrics' as const,
  form: { interval: '30', repo_name: 'hosts' },
}
const known = (monitored: boolean | null): PlanSnapshot => ({ ...emptySnapshot(), monitored })
const look = (by: PlanSnapshot) => makePlan([change], by).steps[0]

test('opening says what is sent, and that there is no way back', () => {
  expect(look(known(false))).toMatchObject({
    before: { is: 'without' },
    after: { is: 'text', value: 'interval: 30, repo_name: hosts' },
    inverse: 'monitoring',
  })
})

test('what is open is left alone, and what could not be read as well', () => {
  expect(look(known(true))?.skip).toBe('already')
  expect(look(known(null))?.skip).toBe('unread')
})

test('reading the settings tells whether it happened', () => {
  expect(isProved(change, known(null))).toBe(false)
  expect(isProved(change, known(true))).toBe(true)
})

test('the form goes where the answer wanted it', async () => {
  const { call, seen } = stubServer(() => json({}))
  await kind.send(call, [{ ...change, path: '/metrics/open' }])
  expect(seen[0]).toMatchObject({ method: 'POST', body: JSON.stringify(change.form) })
  expect(seen[0]?.url).toMatch(/\/metrics\/open$/)
})
