import { expect, test } from 'vitest'
import { hideInJson } from './hideInJson'
import { secretMarker } from './secretTexts'

const text = `{
  "reader": { "mysql_datasource": "root:hunter2@tcp(db:3306)/x" },
  "senders": [{ "pandora_sk": "s3cret",   "pandora_ak": "a-k" }]
}`

test('secrets are replaced, and the other text is unchanged', () => {
  const hidden = hideInJson(text)
  expect(hidden).not.toMatch(/hunter2|s3cret|a-k/)
  expect(hidden).toContain(`"pandora_sk": "${secretMarker}",   "pandora_ak"`)
})

test('incomplete JSON is searched by patterns', () => {
  for (let end = 0; end <= text.length; end++) {
    const hidden = hideInJson(text.slice(0, end))
    expect(hidden, `after ${end}`).not.toMatch(/s3cret|a-k"|hunter2@/)
  }
})

test('text without secrets is unchanged', () => {
  expect(hideInJson('{ "a" : 1 }')).toBe('{ "a" : 1 }')
  expect(hideInJson('{ "password": "", "token_file": "/x" ')).toBe(
    '{ "password": "", "token_file": "/x" ',
  )
})

test('both secrets of a duplicate key are replaced', () => {
  const text = '{"password":"first","password":""}'
  expect(hideInJson(text)).not.toContain('first')
})
