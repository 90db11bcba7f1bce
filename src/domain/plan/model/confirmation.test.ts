import { expect, test } from 'vitest'
import type { Effect } from './assessment'
import type { Change } from './changes'
import { confirmationOf } from './confirmation'
import type { Step } from './plan'
import { emptySnapshot } from './snapshot'

const stepOf = (change: Change, rest: Partial<Step> = {}): Step => ({
  change,
  target: { name: 'x', sub: '', object: '' },
  before: { is: 'text' },
  after: { is: 'text' },
  warnings: [],
  inverse: [],
  ...rest,
})
const stops = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    stepOf({ kind: 'stopRunner', agent: `a${i}`, config: 'web' }),
  )
const goes = (agents: number): Effect[] => [{ is: 'goes', config: 'web', agents }]
const snapshot = emptySnapshot()

test('one step that deletes the runners of more than 10 agents is typed', () => {
  const steps = [stepOf({ kind: 'deleteConfig', config: 'web' })]
  expect(confirmationOf({ steps, effects: goes(40) }, snapshot)).toEqual({
    of: 'runners',
    count: 40,
  })
  expect(confirmationOf({ steps, effects: goes(10) }, snapshot)).toBeNull()
})

test('stopping more than 10 runners is typed, although it can be undone', () => {
  expect(confirmationOf({ steps: stops(11), effects: [] }, snapshot)).toEqual({
    of: 'runners',
    count: 11,
  })
  expect(confirmationOf({ steps: stops(10), effects: [] }, snapshot)).toBeNull()
})

test('steps that change nothing do not count', () => {
  const steps = stops(11).map((step, i) => (i === 0 ? { ...step, skip: 'already' as const } : step))
  expect(confirmationOf({ steps, effects: [] }, snapshot)).toBeNull()
})

test('runners that may be deleted and those that start are told apart', () => {
  const steps = [stepOf({ kind: 'deleteTag', tag: 'web' })]
  const effects: Effect[] = [
    { is: 'mayGo', config: 'web', agents: 12 },
    { is: 'appear', config: 'db', agents: 50 },
  ]
  expect(confirmationOf({ steps, effects }, snapshot)).toEqual({ of: 'runners', count: 12 })
})

test('the runners of a deleted agent count', () => {
  const runners = Array.from({ length: 12 }, (_, i) => `config-${i}`)
  const known = emptySnapshot()
  known.agents.set('a', {
    ...{ id: 'a', hostname: '', ip: '', state: 'online', tags: [], kernel: '', arch: '' },
    runners,
  })
  const steps = [stepOf({ kind: 'removeAgent', agent: 'a' }, { inverse: 'restart' })]
  expect(confirmationOf({ steps, effects: [] }, known)).toEqual({ of: 'runners', count: 12 })
})

test('several steps that cannot be undone are typed, one is not', () => {
  const reset = (agent: string) =>
    stepOf({ kind: 'resetRunner', agent, config: 'web' }, { inverse: 'position' })
  expect(confirmationOf({ steps: [reset('a'), reset('b')], effects: [] }, snapshot)).toEqual({
    of: 'steps',
    count: 2,
  })
  expect(confirmationOf({ steps: [reset('a')], effects: [] }, snapshot)).toBeNull()
})
