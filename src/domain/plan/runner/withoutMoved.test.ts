import { expect, test } from 'vitest'
import { json } from '../../../api/testing/stubServer'
import type { Change } from '../model/changes'
import { outcomeOf } from '../model/outcomes'
import { configOf, runOf, stubFleet, tagOf, type Fleet } from '../testing/stubFleet'
import { applyPlan } from './applyPlan'

const content = { reader: { mode: 'tailx' } }
const theirs = { reader: { mode: 'theirs' } }
const names = ['one', 'two']
const fleetOf = (): Fleet => ({
  configs: names.map((name) => configOf(name)),
  tags: [tagOf('web')],
  runnerCounts: { one: 0, two: 0 },
})
const saves = names.map((config): Change => ({ kind: 'saveConfig', config, note: '', content }))
const deletes = names.map((config): Change => ({ kind: 'deleteConfig', config }))
const note: Change = { kind: 'noteTag', tag: 'web', note: 'mine' }

/** Plans changes, changes the fleet, and applies the plan. */
async function applyAfter(changes: Change[], change: (fleet: Fleet) => void, failing = false) {
  const fleet = fleetOf()
  const server = stubFleet(fleet)
  const { run } = runOf(changes, fleetOf(), server.call)
  change(fleet)
  if (failing) server.fail = () => json({ error: 'E1018: down' }, { status: 500 })
  await applyPlan(run, false, new AbortController().signal)
  return {
    outcomes: Array.from(run.progress.codes, outcomeOf),
    writes: server.writes.map(({ method, url, body }) => `${method} ${url} ${body ?? ''}`),
    errors: run.progress.errors.map(({ code }) => code),
  }
}

// The time of the config stays the same: a server need not move it.
const theySaveOne = (fleet: Fleet) =>
  (fleet.configs = [configOf('one', { content: theirs }), configOf('two')])

test('a config that somebody saves after the preview is not overwritten', async () => {
  const { outcomes, writes } = await applyAfter(saves, theySaveOne)
  expect(outcomes).toEqual(['moved', 'accepted'])
  expect(writes).toEqual([expect.stringContaining('/configs/two/')])
})

test('a config that somebody saves after the preview is not deleted, the others are', async () => {
  const { outcomes, writes } = await applyAfter(deletes, theySaveOne)
  expect(outcomes).toEqual(['moved', 'accepted'])
  expect(writes).toEqual([expect.stringMatching(/DELETE .*\/configs\/two /)])
})

test('a note that somebody changes after the preview is not overwritten', async () => {
  const { outcomes, writes } = await applyAfter([note], (fleet) => {
    fleet.tags = [{ ...tagOf('web'), note: 'theirs' }]
  })
  expect(outcomes).toEqual(['moved'])
  expect(writes).toEqual([])
})

test('what cannot be read right before is not overwritten, and the reason is kept', async () => {
  const { outcomes, writes, errors } = await applyAfter([note], () => {}, true)
  expect(outcomes).toEqual(['cancelled'])
  expect(writes).toEqual([])
  expect(errors).toEqual(['E1018'])
})

test('what nobody changed is sent', async () => {
  const { outcomes } = await applyAfter([...saves, note], () => {})
  expect(outcomes).toEqual(['accepted', 'accepted', 'accepted'])
})
