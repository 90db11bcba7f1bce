import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseRunnerKey, runnerKey } from './runners'

test.each([
  ['a1', 'nginx', 'a1/nginx'],
  ['10.0.0.1/a', 'web/logs', '10.0.0.1%2Fa/web%2Flogs'],
  ['100%', 'a%2Fb', '100%25/a%252Fb'],
  ['a,b', 'c,d', 'a%2Cb/c%2Cd'],
  ['采集机', '日志 😀', undefined],
])('the key of %s and %s is parsed back', (agent, config, key) => {
  if (key !== undefined) expect(runnerKey(agent, config)).toBe(key)
  expect(parseRunnerKey(runnerKey(agent, config))).toEqual({ agent, config })
})

test('the key of any two names is parsed back, and no two runners share a key', () => {
  const name = fc.string({ unit: 'grapheme', minLength: 1 })
  fc.assert(
    fc.property(name, name, (agent, config) => {
      expect(parseRunnerKey(runnerKey(agent, config))).toEqual({ agent, config })
    }),
  )
  expect(runnerKey('a/b', 'c')).not.toBe(runnerKey('a', 'b/c'))
})

test.each(['', '/', 'a1', 'a1/', '/nginx', 'a1/nginx/x', 'a1/%', 'a1/%E4%BD', '%zz/nginx'])(
  '"%s" is no key of a runner',
  (text) => {
    expect(parseRunnerKey(text)).toBeNull()
  },
)
