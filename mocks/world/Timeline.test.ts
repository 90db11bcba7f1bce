import { beforeEach, expect, test } from 'vitest'
import { Random } from './random'
import { Timeline } from './Timeline'

let now: number
let timeline: Timeline
let seen: string[]

beforeEach(() => {
  now = 1000
  timeline = new Timeline(() => now)
  seen = []
})

const note = (name: string) => (at: number) => void seen.push(`${name} ${at}`)

test('due actions run in order of time, those of equal times in the order of scheduling', () => {
  timeline.after(30, note('c'))
  timeline.after(10, note('a'))
  timeline.at(1010, note('b'))
  timeline.after(500, note('later'))
  timeline.runDue()
  expect(seen).toEqual([])
  now += 100
  timeline.runDue()
  timeline.runDue()
  expect(seen).toEqual(['a 1010', 'b 1010', 'c 1030'])
})

test('an action without delay runs at once, after the actions that were due before', () => {
  timeline.after(5, note('waited'))
  now += 10
  timeline.after(0, note('now'))
  expect(seen).toEqual(['waited 1005', 'now 1010'])
})

test('actions that an action schedules run in order, also when they are all overdue', () => {
  timeline.after(10, (at) => {
    note('first')(at)
    timeline.at(at + 5, note('follows'))
  })
  timeline.after(20, note('last'))
  now += 1000
  timeline.runDue()
  expect(seen).toEqual(['first 1010', 'follows 1015', 'last 1020'])
})

test('an action that throws is removed, and the rest runs with the next read', () => {
  timeline.after(1, () => {
    throw new Error('no')
  })
  timeline.after(2, note('rest'))
  now += 10
  expect(() => timeline.runDue()).toThrow('no')
  timeline.runDue()
  expect(seen).toEqual(['rest 1002'])
})

test('thousands of actions run in order', () => {
  const random = new Random(1)
  const times: number[] = []
  for (let i = 0; i < 3000; i++) {
    timeline.after(random.int(1, 500), (at) => void times.push(at))
  }
  now += 250
  timeline.runDue()
  now += 250
  timeline.runDue()
  expect(times).toHaveLength(3000)
  expect(times).toEqual(times.toSorted((a, b) => a - b))
})
