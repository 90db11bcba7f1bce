import { expect, test } from 'vitest'
import { leverNames, readLabLink, restingLevers, writeLabLink, type WorldChoice } from './levers'

const ordinary: WorldChoice = { scenario: 'incident', agents: 240, seed: 1 }

test('a link carries what differs from the ordinary world, and only that', () => {
  expect(writeLabLink(ordinary, restingLevers, ordinary)).toBe('')
  const levers = { ...restingLevers, latency: 800, skew: -30 }
  const hash = writeLabLink({ ...ordinary, scenario: 'large', agents: 500 }, levers, ordinary)
  expect(hash).toBe('#demo?scenario=large&agents=500&latency=800&skew=-30')
  expect(readLabLink(hash)).toEqual({
    choice: { scenario: 'large', agents: 500 },
    levers,
    tour: false,
  })
})

test('values of a link are kept in their ranges, and what is unknown is ignored', () => {
  const link = readLabLink(
    '#demo?agents=9e9&failing=250&speed=0&latency=-4&lost=x&scenario=no&tour',
  )
  expect(link).toEqual({
    choice: { agents: 100_000 },
    levers: { ...restingLevers, failing: 100 },
    tour: true,
  })
  expect(readLabLink('#demo?tour')).toEqual({ choice: {}, levers: undefined, tour: true })
  expect([readLabLink(''), readLabLink('#section')]).toEqual([null, null])
})

test('every lever survives its link', () => {
  for (const name of leverNames) {
    const levers = { ...restingLevers, [name]: name === 'speed' ? 60 : 1 }
    expect(readLabLink(writeLabLink(ordinary, levers, ordinary))?.levers).toEqual(levers)
  }
})
