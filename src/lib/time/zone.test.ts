import { expect, test } from 'vitest'
import { createZone } from './zone'

const utc = (text: string) => Date.parse(`${text}Z`)
const iso = (time: number) => new Date(time).toISOString().slice(0, 16)

test.each([
  ['UTC', '2026-01-02T03:04', '2026-01-02T03:04'],
  ['Asia/Shanghai', '2026-01-01T20:00', '2026-01-02T04:00'],
  ['Asia/Kolkata', '2026-01-01T20:00', '2026-01-02T01:30'],
  ['America/New_York', '2026-07-01T00:30', '2026-06-30T20:30'],
])('a clock in %s at %s UTC', (name, time, wall) => {
  const zone = createZone(name)
  expect(iso(zone.toWallTime(utc(time)))).toBe(wall)
  expect(zone.instantsOf(utc(wall))).toEqual([utc(time)])
})

test('milliseconds are kept', () => {
  expect(createZone('Asia/Shanghai').toWallTime(1)).toBe(8 * 3_600_000 + 1)
})

test('an hour that clocks skip has no instant; the nearest is the change', () => {
  const zone = createZone('America/New_York')
  expect(zone.instantsOf(utc('2026-03-08T02:30'))).toEqual([])
  expect(iso(zone.instantOf(utc('2026-03-08T02:30')))).toBe('2026-03-08T07:00')
})

test('an hour that clocks show twice has two instants', () => {
  const zone = createZone('America/New_York')
  const twice = zone.instantsOf(utc('2026-11-01T01:30'))
  expect(twice.map(iso)).toEqual(['2026-11-01T05:30', '2026-11-01T06:30'])
  expect(iso(zone.instantOf(utc('2026-11-01T01:30')))).toBe('2026-11-01T05:30')
})

test('a day may have no midnight', () => {
  const zone = createZone('Africa/Cairo')
  expect(zone.instantsOf(utc('2026-04-24T00:00'))).toEqual([])
  expect(iso(zone.instantOf(utc('2026-04-24T00:00')))).toBe('2026-04-23T22:00')
})

test('daylight saving may be half an hour', () => {
  const zone = createZone('Australia/Lord_Howe')
  expect(zone.instantsOf(utc('2026-10-04T02:15'))).toEqual([])
  expect(zone.instantsOf(utc('2026-04-05T01:45'))).toHaveLength(2)
})
