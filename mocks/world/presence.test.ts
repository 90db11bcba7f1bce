import { expect, test } from 'vitest'
import { presence, type Stretch } from './presence'
import type { Agent } from './rows'

const now = Date.UTC(2024, 4, 1, 12)
const day = 86_400_000
const world = { seed: 1, began: now, now }

const agent = (id: string, more: Partial<Agent> = {}): Agent => ({
  seed: { id, hostname: id, ip: '', state: 'online', create_time: 0, tags: [] },
  id,
  hostname: id,
  create_time: (now - 100 * day) / 1e3,
  state: 'online',
  lastSeen: undefined,
  absences: [],
  tags: [],
  configs: [],
  runners: [],
  ...more,
})
/** In a world that began before them nothing is invented. */
const told = (more: Partial<Agent>, range: Stretch) =>
  presence(agent('a', more), range, { seed: 1, began: 0, now })

test('from when it registered until now', () => {
  expect(told({}, [now - day, now + day])).toEqual([[now - day, now]])
  const young = { create_time: (now - 60_000) / 1e3 }
  expect(told(young, [now - day, now])).toEqual([[now - 60_000, now]])
  expect(told({}, [now + 1, now + 2])).toEqual([])
})

test('until it was lost; never, if it never came', () => {
  expect(told({ state: 'offline', lastSeen: now - 5 }, [now - 9, now])).toEqual([
    [now - 9, now - 5],
  ])
  expect(told({ state: 'register' }, [now - day, now])).toEqual([])
})

test('less the times it was away', () => {
  const absences: Stretch[] = [
    [now - 90, now - 80],
    [now - 60, now - 50],
    [now - 20, now - 10],
  ]
  expect(told({ absences }, [now - 85, now - 15])).toEqual([
    [now - 80, now - 60],
    [now - 50, now - 20],
  ])
})

test('before the world began some were away for minutes, the same ones for every range', () => {
  const gapsOf = (range: Stretch) =>
    Array.from({ length: 50 }, (_, i) => {
      const there = presence(agent(`a${i}`), range, world)
      expect(there.at(-1)?.[1]).toBe(now)
      return there.slice(1).map(([back], n) => [there[n]?.[1] ?? 0, back] as const)
    }).flat()
  const gaps = gapsOf([now - 20 * day, now])
  expect(gaps.length).toBeGreaterThan(20)
  for (const [lost, back] of gaps) {
    expect(back - lost).toBeGreaterThanOrEqual(5 * 60_000)
    expect(back - lost).toBeLessThan(day / 24)
  }
  const recent = gapsOf([now - 5 * day, now])
  expect(recent).toEqual(gaps.filter(([lost]) => lost >= now - 5 * day))
})
