import { expect, test } from 'vitest'
import { agentsWithoutTags } from './agentsWithoutTags'

const agent = (id: string) => ({ agent: id, hostname: '', state: 'running' })
const tag = (name: string, agents: string[]) => ({
  name,
  tag: { name, agent_ids: agents, config_names: [], note: '', raw: null },
})

test('gives the agents that have none of the tags', () => {
  const agents = ['a1', 'a2', 'a3'].map(agent)
  expect(agentsWithoutTags(agents, [tag('web', ['a1', 'a9']), tag('db', ['a3'])])).toEqual([
    agent('a2'),
  ])
  expect(agentsWithoutTags(agents, [])).toEqual(agents)
})

test('a tag that does not exist has no agents; one that is not read makes the result null', () => {
  expect(agentsWithoutTags([agent('a1')], [{ name: 'ghost', tag: null }])).toEqual([agent('a1')])
  expect(
    agentsWithoutTags([agent('a1')], [tag('web', []), { name: 'db', tag: undefined }]),
  ).toBeNull()
})
