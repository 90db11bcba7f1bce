import { describe, expect, test } from 'vitest'
import { createBulkSearch, parseEntries } from './bulkSearch'
import { agentWith } from '../../domain/agents/testing/testAgents'

describe('parseEntries', () => {
  test.each([
    ['web-01\nweb-02\r\nweb-03', ['web-01', 'web-02', 'web-03']],
    ['web-01, web-02;web-03\tweb-04  web-05', ['web-01', 'web-02', 'web-03', 'web-04', 'web-05']],
    ['web-01，web-02；web-03、web-04', ['web-01', 'web-02', 'web-03', 'web-04']],
    [`"web-01",'web-02'`, ['web-01', 'web-02']],
    ['["web-01", "10.0.0.1"]', ['web-01', '10.0.0.1']],
    ['\uFEFF web-01 \n\n , \u200B', ['web-01']],
    ['52:54:00:1a:ab:b2 fd00::1', ['52:54:00:1a:ab:b2', 'fd00::1']],
    ['生产-01', ['生产-01']],
    ['"" , ;', []],
  ])('%j', (pasted, entries) => {
    expect(parseEntries(pasted)).toEqual({ entries, repeated: 0 })
  })

  test('counts a repeat once, ignoring case and the separators of MACs', () => {
    const pasted = 'web-01 WEB-01 web-01 52:54:00:1a:ab:b2 5254001AABB2'
    expect(parseEntries(pasted)).toEqual({ entries: ['web-01', '52:54:00:1a:ab:b2'], repeated: 3 })
  })
})

describe('an agent', () => {
  const agent = agentWith({
    id: 'a0F',
    hostname: 'Web-01',
    ip: '10.0.0.1',
    interfaces: [
      { ip: ['10.0.0.1', 'FD00::1'], mac: '52:54:00:1A:AB:B2' },
      { ip: ['172.17.0.1'], mac: '' },
    ],
    system: { hostname: 'own-name' },
  })

  test.each([
    'a0f',
    'web-01',
    'WEB-01',
    'own-name',
    '10.0.0.1',
    '172.17.0.1',
    'fd00::1',
    '52-54-00-1a-ab-b2',
    '5254001aabb2',
  ])('is found by %s', (entry) => {
    expect(createBulkSearch([entry]).match(agent)).toBe(true)
  })

  test.each(['web', 'web-01.local', '10.0.0', '52:54:00', '', 'constructor'])(
    'is not found by %j',
    (entry) => {
      expect(createBulkSearch([entry].filter(Boolean)).match(agent)).toBe(false)
    },
  )

  test('with a hostname that looks like a MAC is found by it', () => {
    const odd = agentWith({ hostname: '5254001aabb2' })
    expect(createBulkSearch(['5254001AABB2']).match(odd)).toBe(true)
  })

  test('without any name is found by no entry', () => {
    expect(createBulkSearch(['x', '00:00:00:00:00:00']).match(agentWith({ id: '' }))).toBe(false)
  })
})

test('the report counts found entries and lists those that match no agent or several', () => {
  const agents = [
    agentWith({ id: 'a1', hostname: 'web-01', ip: '10.0.0.1' }),
    agentWith({ id: 'a2', hostname: 'web-01', ip: '10.0.0.2' }),
    agentWith({ id: 'a3', hostname: 'web-03', ip: '10.0.0.3' }),
  ]
  const bulkSearch = createBulkSearch(['web-01', '10.0.0.1', 'Nowhere', 'a3', 'web-03'])
  expect(bulkSearch.report(agents)).toEqual({
    total: 5,
    found: 4,
    missing: ['Nowhere'],
    ambiguous: [{ entry: 'web-01', agents: 2 }],
  })
  expect(bulkSearch.report([]).found).toBe(0)
})
