import { expect, test } from 'vitest'
import { onlineIntervals, type Interval } from './onlineIntervals'
import type { Agent } from './rows'

const now = Date.UTC(2024, 4, 1, 12)
const day = 86_400_000
const world = { seed: 1, worldStart: now, now }

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
/** The intervals without invented absences: the world began before the range. */
const recorded = (more: Partial<Agent>, range: Interval) =>
  onlineIntervals(agent('a', more), range, { seed: 1, worldStart: 0, now })

test('an agent is online from its registration until now', () => {
  expect(recorded({}, [now - day, now + day])).toEqual([[now - day, now]])
  const young = { create_time: (now - 60_000) / 1e3 }
  expect(recorded(young, [now - day, now])).toEqual([[now - 60_000, now]])
  expect(recorded({}, [now + 1, now + 2])).toEqual([])
})

test('an offline agent was online until it was last seen, and an agent without contact never', () => {
  expect(recorded({ state: 'offline', lastSeen: now - 5 }, [now - 9, now])).toEqual([
    [now - 9, now - 5],
  ])
  expect(recorded({ state: 'register' }, [now - day, now])).toEqual([])
})

test('absences are excluded', () => {
  const absences: Interval[] = [
    [now - 90, now - 80],
    [now - 60, now - 50],
    [now - 20, now - 10],
  ]
  expect(recorded({ absences }, [now - 85, now - 15])).toEqual([
    [now - 80, now - 60],
    [now - 50, now - 20],
  ])
})

test('before the world began there are invented absences of minutes, the same ones for every range', () => {
  const gapsOf = (range: Interval) =>
    Array.from({ length: 50 }, (_, i) => {
      const online = onlineIntervals(agent(`a${i}`), range, world)
      expect(online.at(-1)?.[1]).toBe(now)
      return online.slice(1).map(([back], n) => [online[n]?.[1] ?? 0, back] as const)
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
