import { expect, test } from 'vitest'
import { agents } from '../../contract/agents'
import { runners } from '../../contract/runners'
import { z } from '../../contract/zod'
import { unreadRowsOf } from './unreadRowsOf'

test('rows that were read in part or not at all are listed with what the server sent', () => {
  const odd = { id: 'a', hostname: 'web', machine: { memory: '16 GB' } }
  const page = z.parse(agents.list.read, { agentList: [odd, { id: 'b' }, null] })
  expect(unreadRowsOf(page)).toEqual([
    { name: 'web', unread: ['machine.memory'], raw: odd },
    { name: '', unread: [], raw: null },
  ])
  const row = { name: 'r', agent_id: 'a', config_timestamp: {} }
  const [runner] = unreadRowsOf(z.parse(runners.list.read, { runners: [row] }))
  expect(runner).toEqual({ name: 'r', unread: ['config_timestamp'], raw: row })
})

test('other data have none', () => {
  for (const data of [undefined, null, 1, [], {}, { rows: 1 }, { rows: [{ id: 'a' }] }])
    expect(unreadRowsOf(data)).toEqual([])
})
