import { expect, test } from 'vitest'
import { isTimeZone, localTimeZone, timeZones } from './timeZones'

test('zones are known by their IANA names', () => {
  expect(['UTC', 'Asia/Shanghai', localTimeZone()].map(isTimeZone)).toEqual([true, true, true])
  expect(['Mars/Olympus', '', '+99:00'].map(isTimeZone)).toEqual([false, false, false])
})

test('every listed zone is valid; UTC comes first, once', () => {
  const zones = timeZones()
  expect(zones[0]).toBe('UTC')
  expect(zones.filter((name) => name === 'UTC')).toHaveLength(1)
  expect(zones.filter((name) => !isTimeZone(name))).toEqual([])
})
