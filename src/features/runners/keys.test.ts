import { parseRunnerKey, runnerKey } from '../../contract/runners'
import { expect, test } from 'vitest'
import { changesOf } from './keys'

test('a key names its runner, whatever the names hold', () => {
  for (const [agent, config] of [
    ['a01', 'nginx-access'],
    ['a/0?<b>&;#%', '日志 / 50%'],
  ] as const) {
    expect(parseRunnerKey(runnerKey(agent, config))).toEqual({ agent, config })
  }
})

test('nonsense names none', () => {
  for (const key of ['', 'a01', 'a01/', '/x', 'a/b/c', '%/x'])
    expect(parseRunnerKey(key)).toBeNull()
})

test('the same change to each', () => {
  expect(changesOf('stopRunner')([runnerKey('a1', 'x'), 'nonsense', runnerKey('a2', 'x')])).toEqual(
    [
      { kind: 'stopRunner', agent: 'a1', config: 'x' },
      { kind: 'stopRunner', agent: 'a2', config: 'x' },
    ],
  )
})
