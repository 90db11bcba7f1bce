import { expect, test } from 'vitest'
import { toFrame } from '../../lib/series/frames'
import { cpuTotal, shownFields, shownFrame } from './shownFields'

test('the total comes first and is the sum of system and user, where both are there', () => {
  const frame = toFrame(
    [
      { time: 0, values: { cpu_usage_system: 1.5, cpu_usage_user: 10 } },
      { time: 1, values: { cpu_usage_system: 2, cpu_usage_user: null } },
    ],
    ['cpu_usage_system', 'cpu_usage_user'],
    'percent',
  )
  const { columns } = shownFrame('cpu_usage', frame)
  expect(Object.keys(columns)[0]).toBe('cpu_usage_total')
  expect([...(columns.cpu_usage_total ?? [])]).toEqual([11.5, NaN])
  expect(shownFields('cpu_usage')[0]).toBe('cpu_usage_total')
  expect(shownFrame('system_load', frame)).toBe(frame)
})

test('a total that no number can hold is missing', () => {
  const huge = [{ time: 1, values: { cpu_usage_system: 1.7e308, cpu_usage_user: 1.7e308 } }]
  const frame = toFrame(huge, ['cpu_usage_system', 'cpu_usage_user'], 'percent')
  expect(shownFrame('cpu_usage', frame).columns[cpuTotal]).toEqual(Float64Array.of(NaN))
})
