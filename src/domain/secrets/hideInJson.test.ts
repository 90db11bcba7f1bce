import { expect, test } from 'vitest'
import { hideInJson } from './hideInJson'
import { secretMarker } from './secretTexts'

const text = `{
  "reader": { "mysql_datasource": "root:hunter2@tcp(db:3306)/x" },
  "senders": [{ "pandora_sk": "s3cret",   "pandora_ak": "a-k" }]
}`

test('no secret is left in it, and the rest stays as it was written', () => {
  const hidden = hideInJson(text)
  expect(hidden).not.toMatch(/hunter2|s3cret|a-k/)
  expect(hidden).toContain(`"pandora_sk": "${secretMarker}",   "pandora_ak"`)
})

test('text that is no JSON yet is searched by its looks', () => {
  for (let end = 0; end <= text.length; end++) {
    const hidden = hideInJson(text.slice(0, end))
    expect(hidden, `after ${end}`).not.toMatch(/s3cret|a-k"|hunter2@/)
  }
})

test('what holds none is left alone', () => {
  expect(hideInJson('{ "a" : 1 }')).toBe('{ "a" : 1 }')
  expect(hideInJson('{ "password": "", "token_file": "/x" ')).toBe(
    '{ "password": "", "token_file": "/x" ',
  )
})

test('of two members with one name neither stays in sight', () => {
  const text = '{"password":"first","password":""}'
  expect(hideInJson(text)).not.toContain('first')
})
