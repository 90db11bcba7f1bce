import { describe, expect, test } from 'vitest'
import { ApiError, errorBody, isPassing } from './errors'

const failure = (status: number, code = '') => new ApiError({ status, code, message: '' })

test.each([
  ['{"error":"E1026: no such agent"}', 'E1026', 'no such agent'],
  ['{"error":"E18669: account in arrears"}', 'E18669', 'account in arrears'],
  ['{"error":"E1078 record not found"}', 'E1078', 'record not found'],
  ['{"error":"bad token"}', '', 'bad token'],
  ['{"error":"E123456: too long for a code"}', '', 'E123456: too long for a code'],
  ['{"code":"L1001","message":"get config: E1026"}', 'L1001', 'get config: E1026'],
  ['{"code":"L1001","error":"get config"}', 'L1001', 'get config'],
  ['{"code":500,"message":"oops"}', '500', 'oops'],
  ['E1039: params check', 'E1039', 'params check'],
  ['no healthy upstream', '', 'no healthy upstream'],
  ['  ', '', ''],
  ['{}', '', '{}'],
  ['null', '', 'null'],
  [
    '<html><head><title>502 Bad\nGateway</title></head><body>x</body></html>',
    '',
    '502 Bad Gateway',
  ],
  ['<p>Over <b>capacity</b></p>', '', 'Over capacity'],
])('the body %s', (body, code, message) => {
  expect(errorBody(body)).toEqual({ code, message })
})

test('a long body is not quoted whole', () => {
  expect(errorBody('x'.repeat(10_000)).message).toHaveLength(300)
})

describe('a message', () => {
  test('never holds a token that the server quotes', () => {
    const token = 'Pandora fake_ak:1OGp-KkLlVlpsSvzudXYFiHCJoc=:eyJyZXNvdXJjZSI6Ii92Mi9y=='
    const { message } = new ApiError({
      status: 401,
      code: '',
      message: `bad token ${token}, sorry`,
    })
    expect(message).toBe('bad token …, sorry')
  })

  test('keeps what only looks similar', () => {
    const message = 'agent 10.0.0.1:3000 at 2026-01-02T03:04:05Z'
    expect(new ApiError({ status: 500, code: '', message }).message).toBe(message)
  })
})

test('only what may pass by itself is worth another try', () => {
  const passing = [
    failure(0, 'network'),
    failure(0, 'timeout'),
    failure(500),
    failure(503, 'E1069'),
  ]
  expect(passing.every(isPassing)).toBe(true)
  const lasting = [
    failure(0, 'name'),
    failure(200, 'shape'),
    failure(401),
    failure(404),
    failure(409),
  ]
  expect(lasting.some(isPassing)).toBe(false)
})
