import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { keptText, writeJson } from './losslessJson'
import { readAnswer } from './readAnswer'
import { anyJsonText } from './testing/anyJsonText'
import { RawJson } from './rawJson'

const configs = { list: 'configs', member: 'config' }
const rowsOf = (answer: unknown) =>
  (answer as { configs: { name: string; config: unknown }[] }).configs

test('the member of each row keeps its text', () => {
  fc.assert(
    fc.property(fc.array(anyJsonText), anyJsonText, (texts, other) => {
      const rows = texts.map(
        (text, i) => `{"name":"c${i}", "conf\\u0069g" : ${text} , "note":${other}}`,
      )
      const before = `"other":${other},"list":[{"config":7}],"configs":[{"config":8}]`
      const answer = readAnswer(`{${before}, "configs" :[${rows.join(' ,\n')}]}`, configs)
      for (const [i, { config }] of rowsOf(answer).entries())
        if (typeof config === 'object' && config !== null)
          expect([keptText(config), writeJson(config)]).toEqual([texts[i], texts[i]])
    }),
  )
})

test('numbers of the member are kept; those of other members are doubles as before', () => {
  const big = '12345678901234567890'
  const answer = readAnswer(
    `{"configs":[{"name":"a","at":${big},"config":{"x":${big}}},{"config":1e400},{"config":1.0}]}`,
    configs,
  )
  expect(answer).toEqual({
    configs: [
      { name: 'a', at: Number(big), config: { x: new RawJson(big) } },
      { config: new RawJson('1e400') },
      { config: new RawJson('1.0') },
    ],
  })
})

test('ids that no double is equal to keep their digits, also in lists of ids', () => {
  const [one, two] = ['12345678901234567890', '12345678901234567891']
  const config = `{"id":${one}}`
  const text =
    `{"configs":[{"id" : ${one},"agent_id":${two}, "name":${one}\n,"config":${config},"at":${one},` +
    `"agent_ids":[${two}, 7],"status":"{\\"id\\":${one}}"}]}`
  const row = {
    ...{ id: one, agent_id: two, name: one, config: { id: new RawJson(one) }, at: Number(one) },
    ...{ agent_ids: [two, '7'], status: `{"id":${one}}` },
  }
  expect(readAnswer(text, configs)).toEqual({ configs: [row] })
})

test.each([
  '[]',
  '7',
  '{"configs":null}',
  '{"configs":{"config":{}}}',
  '{"configs":[1,null,[{}]]}',
])('the answer %s is read as it is', (text) =>
  expect(readAnswer(text, configs)).toEqual(JSON.parse(text)),
)

test('of duplicate members the last one counts', () => {
  const answer = readAnswer('{"configs":[{"config":{"a":1},"config":{"b": 2}}]}', configs)
  expect(rowsOf(answer).map(({ config }) => writeJson(config))).toEqual(['{"b": 2}'])
})
