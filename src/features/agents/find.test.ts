import { describe, expect, test } from 'vitest'
import { createFinder, readEntries } from './find'
import { agentWith } from './testing/testAgents'

describe('what was pasted', () => {
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
    expect(readEntries(pasted)).toEqual({ entries, repeated: 0 })
  })

  test('repeats count once, whatever the case and the spelling', () => {
    const pasted = 'web-01 WEB-01 web-01 52:54:00:1a:ab:b2 5254001AABB2'
    expect(readEntries(pasted)).toEqual({ entries: ['web-01', '52:54:00:1a:ab:b2'], repeated: 3 })
  })
})

describe('agents', () => {
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
  ])('are found by %s', (entry) => {
    expect(createFinder([entry]).match(agent)).toBe(true)
  })

  test.each(['web', 'web-01.local', '10.0.0', '52:54:00', '', 'constructor'])(
    'not by %j',
    (entry) => {
      expect(createFinder([entry].filter(Boolean)).match(agent)).toBe(false)
    },
  )

  test('a hostname that looks like a MAC is found as well', () => {
    const odd = agentWith({ hostname: '5254001aabb2' })
    expect(createFinder(['5254001AABB2']).match(odd)).toBe(true)
  })

  test('one without names is found by none', () => {
    expect(createFinder(['x', '00:00:00:00:00:00']).match(agentWith({ id: '' }))).toBe(false)
  })
})

test('the report says what was found, what was not, and what stands for several', () => {
  const agents = [
    agentWith({ id: 'a1', hostname: 'web-01', ip: '10.0.0.1' }),
    agentWith({ id: 'a2', hostname: 'web-01', ip: '10.0.0.2' }),
    agentWith({ id: 'a3', hostname: 'web-03', ip: '10.0.0.3' }),
  ]
  const finder = createFinder(['web-01', '10.0.0.1', 'Nowhere', 'a3', 'web-03'])
  expect(finder.report(agents)).toEqual({
    total: 5,
    found: 4,
    missing: ['Nowhere'],
    several: [{ entry: 'web-01', agents: 2 }],
  })
  expect(finder.report([]).found).toBe(0)
})
