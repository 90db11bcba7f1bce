import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { agrees, readPairs } from './driftConformance'

const read = (name: string) =>
  readPairs(readFileSync(new URL(`fixtures/agent/${name}`, import.meta.url), 'utf8'))

test.each(['drift-pairs.jsonl', 'drift-cases.json'])(
  'the comparison agrees with all pairs of %s',
  (name) => {
    const pairs = read(name)
    expect(pairs.length).toBeGreaterThan(5)
    expect(pairs.filter((pair) => !agrees(pair)).map(({ id }) => id)).toEqual([])
  },
)

test('pairs are read from JSON lines and from an object; anything else is refused', () => {
  const lines = '{"id":"a","stored":{},"runner":{"name":"x"},"same":true}\n\n'
  expect(readPairs(lines)).toEqual([{ id: 'a', stored: {}, runner: { name: 'x' }, same: true }])
  expect(readPairs('{"b":{"stored":{},"runner":{}}}')).toEqual([
    { id: 'b', stored: {}, runner: {}, same: true },
  ])
  for (const bad of ['nonsense', '{"id":"a","stored":{}}', '[1]'])
    expect(() => readPairs(bad)).toThrow(TypeError)
})
