import { expect, test } from 'vitest'
import { encodeBase64 } from '../../src/lib/text/base64'
import { createWorld } from '../scenarios/createWorld'
import type { ScenarioName } from '../../src/contract/scenarios'
import { responder } from './responder'

const noon = Date.UTC(2026, 0, 2, 12)
async function check(body: object, scenario: ScenarioName = 'small') {
  const respond = responder(createWorld(scenario, { now: () => noon }), { base: '/v1/api' })
  const response = await respond(
    new Request('http://logkit.example/v1/api/grok/check', {
      method: 'POST',
      body: JSON.stringify(body),
    }),
  )
  return { status: response.status, text: await response.text() }
}

const documented = {
  log: '110.220.330.550 - - [12/Oct/2017:14:16:50 +0800]',
  pattern: encodeBase64(
    '%{NOTSPACE:client_ip} %{USER:ident} %{USER:auth} \\[%{HTTPDATE:ts:date}\\]',
  ),
  custom_pattern: '',
}

test('the documented example has exactly the documented answer', async () => {
  expect(await check(documented)).toEqual({
    status: 200,
    text: '{"auth":"-","client_ip":"110.220.330.550","grokInternalCustomSemantic":"110.220.330.550 - - [12/Oct/2017:14:16:50 +0800]","ident":"-","ts":"12/Oct/2017:14:16:50 +0800"}',
  })
})

test('custom patterns are used', async () => {
  const custom_pattern = encodeBase64('LEVEL [A-Z]+', 'url')
  const { text } = await check({
    log: 'x WARN',
    pattern: encodeBase64('%{LEVEL:l}'),
    custom_pattern,
  })
  expect(JSON.parse(text)).toEqual({ l: 'WARN', grokInternalCustomSemantic: 'WARN' })
})

test.each([
  ['no base64', '%{WORD:a}', 'E1037: illegal base64 data'],
  [
    'a mismatch',
    encodeBase64('%{INT:a}'),
    'E1038: x no value was parsed after grok pattern [%{INT:a}]',
  ],
  ['an unknown name', encodeBase64('%{NOPE:a}'), 'E1038: no pattern found for %{NOPE}'],
  ['a bad regex', encodeBase64('(%{WORD:a}'), 'E1038: error parsing regexp: missing closing ): '],
])('%s is refused with the message of the engine', async (_, pattern, message) => {
  const { status, text } = await check({ log: 'x', pattern })
  expect(status).toBe(400)
  expect(String(JSON.parse(text).error)).toContain(message)
})

test('a body with a byte order mark is refused, as decoders of Go refuse it', async () => {
  const respond = responder(createWorld('small', { now: () => noon }), { base: '/v1/api' })
  const body = `\uFEFF${JSON.stringify(documented)}`
  const url = 'http://logkit.example/v1/api/grok/check'
  const response = await respond(new Request(url, { method: 'POST', body }))
  expect(response.status).toBe(400)
  expect(await response.text()).toContain('E1001: the request body is not JSON')
})

test('a server can have other patterns', async () => {
  const asked = { log: 'level=warn', pattern: encodeBase64('level=%{LOGLEVEL:l}') }
  expect((await check(asked)).status).toBe(200)
  expect((await check(asked, 'otherGrok')).status).toBe(400)
})
