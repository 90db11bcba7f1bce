import { expect, test } from 'vitest'
import { straysOf } from './strays'

const holder = (agent: string) => ({ agent, hostname: '', state: 'running' })
const tag = (name: string, agents: string[]) => ({
  name,
  tag: { name, agent_ids: agents, config_names: [], note: '', raw: null },
})

test('who runs it and has none of its tags', () => {
  const holders = ['a1', 'a2', 'a3'].map(holder)
  expect(straysOf(holders, [tag('web', ['a1', 'a9']), tag('db', ['a3'])])).toEqual([holder('a2')])
  expect(straysOf(holders, [])).toEqual(holders)
})

test('a tag that the server does not know has no agents; one that is not read yet may have any', () => {
  expect(straysOf([holder('a1')], [{ name: 'ghost', tag: null }])).toEqual([holder('a1')])
  expect(straysOf([holder('a1')], [tag('web', []), { name: 'db', tag: undefined }])).toBeNull()
})
