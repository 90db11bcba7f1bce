import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endpoints } from './endpoints'
import { isUnread } from './partlyRead'
import { readStatus } from './runnerStatus'
import { z } from './zod'

const agents = (agentList: unknown) => z.parse(endpoints.agents.list.read, { agentList })
const runners = (answer: unknown) => z.parse(endpoints.runners.list.read, answer)
const tags = (answer: unknown) => z.parse(endpoints.tags.list.read, { tags: answer })

test.each([
  [{ machine: { memory: '16 GB', kernel: 'linux' } }, ['machine.memory'], { kernel: 'linux' }],
  [{ machine: { memory: -5, kernel: 'linux' } }, ['machine.memory'], { kernel: 'linux' }],
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

test('a state of an unknown form is shown as sent, not left out', () => {
  const states = agents([
    { id: 'a', state: ['online'] },
    { id: 'b', state: { of: 1 } },
    { id: 'c', state: 3 },
    { id: 'd', state: null },
    { id: 'e', state: true },
  ]).rows
  expect(states.map(({ state }) => state)).toEqual(['["online"]', '{"of":1}', '3', '', 'true'])
  expect(states.every((row) => !('unread' in row))).toBe(true)
  const [runner] = runners({ runners: [{ name: 'r', agent_id: 'a', state: ['running'] }] }).rows
  expect(runner?.state).toBe('["running"]')
})

test('texts that no page can show are left out of their row, a note is not', () => {
  const long = 'x'.repeat(3_000_000)
  const [row] = agents([{ id: 'a', hostname: long, ip: '1', machine: { kernel: long } }]).rows
  expect(row).toMatchObject({ hostname: '', ip: '1', unread: ['machine.kernel', 'hostname'] })
  expect(agents([{ id: long }]).unreadable).toHaveLength(1)
  expect(tags([{ name: 'web', note: long }]).rows[0]?.note).toHaveLength(3_000_000)
})

test.each(['config_names', 'config_names1'])(
  'configs that cannot be read are named alike: %s',
  (key) => {
    for (const odd of ['nginx', ['nginx', {}], { nginx: true }]) {
      const tag = tags([{ name: 'web', [key]: odd }]).rows[0]
      expect(tag && isUnread(tag, 'config_names'), JSON.stringify(odd)).toBe(true)
    }
  },
)

test('text that nobody can see is none', () => {
  const blanks = ['', ' ', '\u200b', '\n\t', '\ufeff \u2060']
  const { rows } = agents(
    blanks.map((blank, i) => ({ id: `a${i}`, hostname: blank, state: blank })),
  )
  expect(rows.every(({ hostname, state }) => hostname === '' && state === '')).toBe(true)
  expect(agents([{ id: 'a', hostname: ' x ' }]).rows[0]?.hostname).toBe(' x ')
  expect(agents([{ id: '' }]).unreadable).toEqual([{ id: '' }])
  expect(agents([{ id: 'a', tags: ['', 'web'] }]).rows[0]).toMatchObject({
    tags: ['web'],
    unread: ['tags.0'],
  })
})

test('a time that cannot be read is left out of its row, the zero times of Go are none', () => {
  const times = (create_time: unknown) => agents([{ id: 'a', create_time }]).rows[0]
  for (const odd of ['yesterday', '10:30', '2026-11-30 10:00:00', '2026-13-45T00:00:00Z', 1e30, {}])
    expect(times(odd), String(odd)).toMatchObject({ create_time: null, unread: ['create_time'] })
  for (const none of [null, '', ' ', 0, '0', -62135596800, '-1', '0001-01-01T00:00:00Z', undefined])
    expect(times(none), String(none)).not.toHaveProperty('unread')
  expect(times('1790000000')).toMatchObject({ create_time: 1_790_000_000_000 })
})

test('the text null in place of an object is none', () => {
  const [row] = runners({
    runners: [{ name: 'r', agent_id: 'a', status: 'null', error: ' null' }],
  }).rows
  expect(row).toMatchObject({ status: null, error: null })
})

test('whether a place of a row was read', () => {
  const row = { unread: ['machine.disk.1', 'tags'] }
  expect(['machine', 'machine.disk', 'tags'].map((place) => isUnread(row, place))).toEqual([
    true,
    true,
    true,
  ])
  expect(['machine.di', 'tag', 'runners'].map((place) => isUnread(row, place))).toEqual([
    false,
    false,
    false,
  ])
  expect(isUnread({}, 'tags')).toBe(false)
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
