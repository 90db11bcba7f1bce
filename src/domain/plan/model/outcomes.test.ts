import { expect, test } from 'vitest'
import { isGatewayStatus, shownOutcome } from './outcomes'

test('statuses of gateways leave open whether the request arrived, all others do not', () => {
  const statuses = Array.from({ length: 200 }, (_, i) => 400 + i)
  expect(statuses.filter(isGatewayStatus)).toEqual([
    ...[408, 502, 503, 504, 520, 521, 522, 523, 524, 525, 526, 527, 598, 599],
  ])
})

test('only what the server accepted is called accepted', () => {
  expect(shownOutcome('unseen', false)).toBe('unseen')
  expect(shownOutcome('unseen', true)).toBe('lost')
  expect(shownOutcome('noEffect', true)).toBe('noEffect')
})
