import { expect, test } from 'vitest'
import { addressMatch, ipsOf, macDigits, macsOf } from './addresses'
import { agentWith } from './testing/testAgents'

const agent = agentWith({
  ip: '10.0.0.7',
  interfaces: [
    { ip: ['10.0.0.7', 'FD00:10::7'], mac: '52:54:00:1A:AB:B2' },
    { ip: ['172.17.0.1'], mac: '02-42-ac-11-00-02' },
    { ip: [], mac: '' },
  ],
})

test('all addresses, each once, the one the server lists first', () => {
  expect(ipsOf(agent)).toEqual(['10.0.0.7', 'FD00:10::7', '172.17.0.1'])
  expect(macsOf(agent)).toEqual(['52:54:00:1A:AB:B2', '02-42-ac-11-00-02'])
  expect(ipsOf(agentWith({ ip: '' }))).toEqual([])
  expect(macsOf(agentWith({}))).toEqual([])
})

test.each([
  ['0.0.7', true],
  ['172.17', true],
  ['fd00:10', true],
  ['10.0.0.70', false],
  // A MAC in any spelling, in part.
  ['52:54', true],
  ['52-54-00', true],
  ['5254001A', true],
  ['5254.001a', true],
  [':b2', true],
  ['0242ac', true],
  ['02:42:ac:11:00:02', true],
  // Pairs are pairs: "aa:bb" is no part of "1a:ab:b2", its digits are.
  ['aa:bb', false],
  ['aabb', true],
  // An address is no MAC without its dots.
  ['25.40', false],
  ['web', false],
])('an agent with the address %s: %s', (part, found) => {
  expect(addressMatch(part)(agent)).toBe(found)
  expect(addressMatch(` ${part.toUpperCase()} `)(agent)).toBe(found)
})

test('without machine info the one address of the list counts', () => {
  expect(addressMatch('10.0')(agentWith({ ip: '10.0.0.1' }))).toBe(true)
  expect(addressMatch('52:54')(agentWith({ ip: '10.0.0.1' }))).toBe(false)
})

test.each([
  ['52:54:00:1A:AB:B2', '5254001aabb2'],
  ['52-54-00-1a-ab-b2', '5254001aabb2'],
  ['5254001aabb2', '5254001aabb2'],
  ['5254.001a.abb2', '5254001aabb2'],
  ['52:54-00:1a:ab:b2', null],
  ['52:54:00:1a:ab', null],
  ['10.0.0.1', null],
  ['web-01', null],
])('%s as a MAC is %s', (written, digits) => {
  expect(macDigits(written)).toBe(digits)
})
