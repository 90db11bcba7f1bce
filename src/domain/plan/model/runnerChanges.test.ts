import { parseRunnerKey, runnerKey } from '../../../contract/runners'
import { expect, test } from 'vitest'
import { runnerChanges } from './runnerChanges'

test('a runner key is read back, whatever characters the names hold', () => {
  for (const [agent, config] of [
    ['a01', 'nginx-access'],
    ['a/0?<b>&;#%', '日志 / 50%'],
  ] as const) {
    expect(parseRunnerKey(runnerKey(agent, config))).toEqual({ agent, config })
  }
})

test('any other text is not a runner key', () => {
  for (const key of ['', 'a01', 'a01/', '/x', 'a/b/c', '%/x'])
    expect(parseRunnerKey(key)).toBeNull()
})

test('makes the same change of each runner and leaves other texts out', () => {
  expect(
    runnerChanges('stopRunner')([runnerKey('a1', 'x'), 'not a key', runnerKey('a2', 'x')]),
  ).toEqual([
    { kind: 'stopRunner', agent: 'a1', config: 'x' },
    { kind: 'stopRunner', agent: 'a2', config: 'x' },
  ])
})
