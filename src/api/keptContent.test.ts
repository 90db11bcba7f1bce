import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { configs } from '../contract/configs'
import { runners } from '../contract/runners'
import { isRecord } from '../lib/json/json'
import { anyObjectText } from '../lib/json/testing/anyJsonText'
import { encodeBase64 } from '../lib/text/base64'
import { stubServer } from './testing/stubServer'

const note = JSON.stringify('a\u{E002}n0')

/** Reads a config and a runner whose `config` member is this text, and sends both contents as they are. */
async function sentBack(text: string) {
  const { call, seen } = stubServer(({ url, method }) => {
    if (method !== 'GET') return new Response()
    return new Response(
      url.includes('/runners')
        ? `{"runners":[{"name":"c","agent_id":"a","status":"{}","config":${text}}]}`
        : `{"totalSize":2,"configs":[{"name":"b","config":{}},{"name":"c","config":${text}}]}`,
    )
  })
  const { rows: found } = await call(configs.list, { query: {} })
  const { rows: running } = await call(runners.list, { query: {} })
  for (const { config } of [found[1], running[0]].filter((row) => row !== undefined)) {
    if (!isRecord(config)) throw new Error('not an object')
    const body = { note: 'a\u{E002}n0', config }
    await call(configs.update, { params: { configName: 'c' }, body })
  }
  return seen.flatMap(({ body }) => body ?? [])
}

test('the content of a config is sent back byte for byte, in whatever form it was sent', async () => {
  await fc.assert(
    fc.asyncProperty(anyObjectText, async (text) => {
      const asSent = `{"note":${note},"config":${text}}`
      expect(await sentBack(text)).toEqual([asSent, asSent])
      expect(await sentBack(JSON.stringify(text))).toEqual([asSent, asSent])
    }),
    { numRuns: 50 },
  )
  const text = '{ "big":12345678901234567890, "2":1.0,"1":-0,"a":1,"a":1e400 }'
  const asSent = `{"note":${note},"config":${text}}`
  expect(await sentBack(JSON.stringify(encodeBase64(text)))).toEqual([asSent, asSent])
})

test.each([
  ['42', '42'],
  ['1e400', '1e400'],
  ['[1.0, 1e400]', '[1.0, 1e400]'],
  ['"{broken"', '{broken'],
  ['true', 'true'],
  ['null', null],
])('content %s that is no object is read as its text', async (sent, read) => {
  const { call } = stubServer(() => new Response(`{"configs":[{"name":"c","config":${sent}}]}`))
  const { rows } = await call(configs.list, { query: {} })
  expect(rows[0]?.config).toBe(read)
})
