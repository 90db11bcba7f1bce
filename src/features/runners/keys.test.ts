import { expect, test } from 'vitest'
import { runnerName } from '../../common/paths'
import { changesOf, runnerOf } from './keys'

test('a key names its runner, whatever the names hold', () => {
  for (const [agent, config] of [
    ['a01', 'nginx-access'],
    ['a/0?<b>&;#%', '日志 / 50%'],
  ] as const) {
    expect(runnerOf(runnerName(agent, config))).toEqual({ agent, config })
  }
})

test('nonsense names none', () => {
  for (const key of ['', 'a01', 'a01/', '/x', 'a/b/c', '%/x']) expect(runnerOf(key)).toBeNull()
})

test('the same change to each', () => {
  expect(
    changesOf('stopRunner')([runnerName('a1', 'x'), 'nonsense', runnerName('a2', 'x')]),
  ).toEqual([
    { kind: 'stopRunner', agent: 'a1', config: 'x' },
    { kind: 'stopRunner', agent: 'a2', config: 'x' },
  ])
})
