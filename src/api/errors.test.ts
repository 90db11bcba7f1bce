import { describe, expect, test } from 'vitest'
import { ApiError, parseErrorBody, isTransient } from './errors'

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
  expect(parseErrorBody(body)).toEqual({ code, message })
})

test('a long body is quoted in part', () => {
  expect(parseErrorBody('x'.repeat(10_000)).message).toHaveLength(300)
})

describe('a message', () => {
  test('never contains a token that the server quotes', () => {
    const token = 'Pandora fake_ak:1OGp-KkLlVlpsSvzudXYFiHCJoc=:eyJyZXNvdXJjZSI6Ii92Mi9y=='
    const { message } = new ApiError({
      status: 401,
      code: '',
      message: `bad token ${token}, sorry`,
    })
    expect(message).toBe('bad token …, sorry')
  })

  test('keeps text that only resembles a token', () => {
    const message = 'agent 10.0.0.1:3000 at 2026-01-02T03:04:05Z'
    expect(new ApiError({ status: 500, code: '', message }).message).toBe(message)
  })
})

test('network errors and server errors are transient; others are not', () => {
  const transient = [failure(0, 'network'), failure(500), failure(503, 'E1069')]
  expect(transient.every(isTransient)).toBe(true)
  const permanent = [
    failure(0, 'timeout'),
    failure(0, 'name'),
    failure(200, 'shape'),
    failure(401),
    failure(404),
    failure(409),
  ]
  expect(permanent.some(isTransient)).toBe(false)
})
