import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endpoints } from './endpoints'
import { readStatus } from './runnerStatus'
import { z } from './zod'

const agents = (agentList: unknown) => z.parse(endpoints.agents.list.read, { agentList })
const runners = (answer: unknown) => z.parse(endpoints.runners.list.read, answer)
const tags = (answer: unknown) => z.parse(endpoints.tags.list.read, { tags: answer })

test.each([
  [{ machine: { memory: '16 GB', kernel: 'linux' } }, ['machine.memory'], { kernel: 'linux' }],
  [{ machine: { cpu: [], kernel: 'linux' } }, ['machine.cpu'], { kernel: 'linux' }],
  [{ machine: { cpu: { Mhz: 'fast', Cores: 4 } } }, ['machine.cpu.mhz'], { cpu: { cores: 4 } }],
  [{ machine: { disk: [{ size: 1 }, 7] } }, ['machine.disk.1'], { disk: [{ size: 1 }] }],
])('a value of an unknown form takes nothing else away: %j', (odd, unread, machine) => {
  const row = { id: 'a', hostname: 'web-01', tags: ['web'], ...odd }
  const { rows, unreadable } = agents([{ id: 'b' }, row])
  expect(rows[0]).not.toHaveProperty('unread')
  expect(rows[1]).toMatchObject({ id: 'a', hostname: 'web-01', tags: ['web'], unread, machine })
  expect(rows[1]?.raw).toEqual(row)
  expect(unreadable).toBeUndefined()
})

test('text in the place of a list, and odd members of a list', () => {
  const { rows } = agents([
    { id: 'a', tags: 'web' },
    { id: 'b', tags: ['x', null, 7, {}] },
  ])
  expect(rows[0]).toMatchObject({ tags: [], unread: ['tags'] })
  expect(rows[1]).toMatchObject({ tags: ['x', '7'], unread: ['tags.3', 'tags.1'] })
})

test('a number is an id as good as any', () => {
  const [row] = agents([{ id: 7 }]).rows
  expect(row).toMatchObject({ id: '7' })
  expect(row).not.toHaveProperty('unread')
})

test('rows that nothing can name are kept as they were sent', () => {
  const page = agents([{ id: 'a' }, null, { hostname: 'x' }, 'text'])
  expect(page.rows).toHaveLength(1)
  expect(page.unreadable).toEqual([null, { hostname: 'x' }, 'text'])
  expect(page.total).toBe(-1)
})

test('agents beside runners fail no row, whatever their form', () => {
  const list = [{ name: 'r', agent_id: 'a' }]
  for (const agents of [[], 'x', 1, { a: 1 }, { a: null }, null])
    expect(runners({ runners: list, agents }).rows).toHaveLength(1)
  const joined = runners({ runners: list, agents: { a: 1, b: { hostname: 'h' } } }).agents
  expect(joined).toMatchObject({ b: { hostname: 'h', ip: '' } })
})

test('a tag with an odd note is a tag', () => {
  expect(tags([{ name: 'a', note: [] }]).rows).toMatchObject([
    { name: 'a', note: '', unread: ['note'] },
  ])
})

test('metrics with odd series are charts with gaps', () => {
  const data = { diskio: 1, cpu_usage: { buckets: [null, 7, { key: 1_790_000_000 }] } }
  expect(() => z.parse(endpoints.metrics.agent.read, { opened: true, data })).not.toThrow()
})

test('any rows are read, and their status too', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), fc.jsonValue(), fc.jsonValue(), (all, odd, other) => {
      const list = [
        ...all,
        { id: 'a', name: 'n', agent_id: 'b', machine: odd, status: odd, tags: other },
      ]
      const lists = [
        agents(list),
        runners({ runners: list, agents: odd }),
        tags(list),
        z.parse(endpoints.configs.list.read, { configs: list }),
      ]
      for (const { rows, unreadable = [] } of lists.slice(0, 2))
        expect(rows.length + unreadable.length).toBe(list.length)
      for (const { status, error, config } of runners({ runners: list }).rows)
        readStatus(status, error, config)
    }),
  )
})
