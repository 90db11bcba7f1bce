import { expect, test } from 'vitest'
import { addressPredicate, ipsOf, macDigits, macsOf } from './addresses'
import { agentWith } from './testing/testAgents'

const agent = agentWith({
  ip: '10.0.0.7',
  interfaces: [
    { ip: ['10.0.0.7', 'FD00:10::7'], mac: '52:54:00:1A:AB:B2' },
    { ip: ['172.17.0.1'], mac: '02-42-ac-11-00-02' },
    { ip: [], mac: '' },
  ],
})

test('ipsOf and macsOf give each address once, the one that the server lists first', () => {
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
  // A part of a MAC, with any separators.
  ['52:54', true],
  ['52-54-00', true],
  ['5254001A', true],
  ['5254.001a', true],
  [':b2', true],
  ['0242ac', true],
  ['02:42:ac:11:00:02', true],
  // With separators, whole pairs have to match: "aa:bb" is not in "1a:ab:b2". Without them, digits do.
  ['aa:bb', false],
  ['aabb', true],
  // A part of an IP address is not read as the digits of a MAC.
  ['25.40', false],
  ['web', false],
])('whether an address of the agent contains %s: %s', (part, found) => {
  expect(addressPredicate(part)(agent)).toBe(found)
  expect(addressPredicate(` ${part.toUpperCase()} `)(agent)).toBe(found)
})

test('without machine info, only the address that the server lists is searched', () => {
  expect(addressPredicate('10.0')(agentWith({ ip: '10.0.0.1' }))).toBe(true)
  expect(addressPredicate('52:54')(agentWith({ ip: '10.0.0.1' }))).toBe(false)
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
])('the digits of the MAC %s are %s', (written, digits) => {
  expect(macDigits(written)).toBe(digits)
})
