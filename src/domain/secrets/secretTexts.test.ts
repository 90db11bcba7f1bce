import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readKept } from '../../lib/json/losslessJson'
import { anyJsonText } from '../../lib/json/testing/anyJsonText'
import { fillInJson, maskedJson } from './configSecrets'
import { mask } from './secrets'
import { hideText, secretMarker } from './secretTexts'

const text = `{
  "reader": { "mysql_datasource": "root:hunter2@tcp(db:3306)/x" },
  "senders": [{ "pandora_sk": "s3cret",   "pandora_ak": "a-k" }]
}`

test('secrets are replaced, and the other text is unchanged', () => {
  const hidden = hideText(text)
  expect(hidden).not.toMatch(/hunter2|s3cret|a-k/)
  expect(hidden).toContain(`"pandora_sk": "${secretMarker}",   "pandora_ak"`)
})

test('incomplete JSON is searched by patterns', () => {
  for (let end = 0; end <= text.length; end++) {
    const hidden = hideText(text.slice(0, end))
    expect(hidden, `after ${end}`).not.toMatch(/s3cret|a-k"|hunter2@/)
  }
})

test('text without secrets is unchanged', () => {
  expect(hideText('{ "a" : 1 }')).toBe('{ "a" : 1 }')
  expect(hideText('{ "password": "", "token_file": "/x" ')).toBe(
    '{ "password": "", "token_file": "/x" ',
  )
})

test('both secrets of a duplicate key are replaced', () => {
  const text = '{"password":"first","password":""}'
  expect(hideText(text)).not.toContain('first')
})

test('a masked copy keeps every other byte', () => {
  fc.assert(
    fc.property(anyJsonText, (other) => {
      const textWith = (secret: string) =>
        `{ "x":${other},"pandora_sk" : ${secret} , "nested":"{ \\"n\\":1.0,\\"password\\":\\"${secret.slice(1, -1)}\\"}","y":${other}}`
      const hidden = hideText(textWith('"s3cret"'))
      expect(hidden).toBe(textWith(`"${secretMarker}"`))
      expect(fillInJson(hidden, readKept(textWith('"s3cret"')))).toBe(textWith('"s3cret"'))
    }),
  )
  expect(maskedJson(readKept('{"password":12345678901234567890,"a":1.0,"a":1e400}'))).toBe(
    `{\n  "password": "${mask}",\n  "a": 1.0,\n  "a": 1e400\n}`,
  )
})
