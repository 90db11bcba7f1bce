import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { scenarioNames } from './scenarios'

test('the README describes every scenario, and no other', () => {
  const readme = readFileSync('README.md', 'utf8')
  const [, table = ''] = readme.split(/^\| scenario .*$/m)
  const [rows = ''] = table.trimStart().split(/\n\n/)
  const named = [...rows.matchAll(/^\| `(\w+)` /gm)].map(([, name]) => name)
  expect(named).toEqual([...scenarioNames])
})
