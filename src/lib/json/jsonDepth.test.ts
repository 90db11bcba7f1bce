import { expect, test } from 'vitest'
import { cutDeep, isTooDeep, maxDepth } from './jsonDepth'
import { findJsonProblem } from './jsonProblem'
import { parseJson, parseTolerant, positionAt } from './jsonText'
import { writeJson } from './losslessJson'
import { RawJson } from './rawJson'
import { readAnswer } from './readAnswer'

const lists = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
const objects = (depth: number, inner = '1') => '{"a":'.repeat(depth) + inner + '}'.repeat(depth)

test.each([
  [lists(maxDepth), false],
  [lists(maxDepth + 1), true],
  [objects(maxDepth), false],
  [objects(maxDepth + 1), true],
  [`{"a":"${'['.repeat(9999)}"}`, false],
  [`{"a":"\\"${'['.repeat(9999)}"}`, false],
  [`{"a":"\\\\",${objects(9999)}`, true],
  [`[${'[],'.repeat(9999)}[]]`, false],
  ['['.repeat(100_000), true],
  ['"', false],
  ['', false],
])('%.20s… is too deep: %s', (text, deep) => expect(isTooDeep(text)).toBe(deep))

test('what is too deep is cut, and the rest stays', () => {
  for (const text of [objects(100_000), lists(100_000), `{"a":${objects(5000)},"b":[1]}`]) {
    const value: unknown = JSON.parse(text)
    cutDeep(value)
    const left = writeJson(value)
    expect(isTooDeep(left)).toBe(false)
    expect(left).toContain('…')
    if (text.includes('"b"')) expect(value).toHaveProperty('b', [1])
  }
})

test('of an answer the content of a row that is too deep stays text, and other rows are read', () => {
  for (const deep of [objects(5000), objects(100_000), `{"x":${lists(5000)},"n":1e400}`]) {
    const text = `{"configs":[{"name":"a","config":${deep}},{"name":"b","config":{"n":1e400}}]}`
    const answer = readAnswer(text, { list: 'configs', member: 'config' })
    expect(answer).toMatchObject({
      configs: [{ name: 'a' }, { name: 'b', config: { n: new RawJson('1e400') } }],
    })
    expect(answer).toHaveProperty('configs.0.config', new RawJson(deep))
    expect(writeJson(answer)).toBe(text)
  }
})

test('an answer that is too deep elsewhere is cut there', () => {
  const text = `{"configs":[{"name":"a","odd":${objects(5000)},"config":{"b":1}}],"odd":${lists(5000)}}`
  const answer = readAnswer(text, { list: 'configs', member: 'config' })
  expect(answer).toHaveProperty('configs.0.config', { b: 1 })
  expect(isTooDeep(writeJson(answer))).toBe(false)
})

test('a text that is too deep has a problem where it becomes so, and is not read', () => {
  for (const text of [
    lists(5000),
    objects(5000),
    '['.repeat(100_000),
    `{"b":1,"a":${lists(9999)}`,
  ]) {
    const problem = findJsonProblem(text)
    expect(problem).toMatchObject({ code: 'deep', line: 1 })
    expect(isTooDeep(text.slice(0, problem?.to))).toBe(true)
    expect(isTooDeep(text.slice(0, problem?.from))).toBe(false)
    expect(parseJson(text).value).toBeUndefined()
    expect(parseTolerant(text)).toBeUndefined()
    expect(positionAt(text, text.length / 2)).toMatchObject({ path: [] })
  }
})
