import { describe, expect, test } from 'vitest'
import type { NormalRule } from '../configDraft'
import { configDigest, normalConfig, normalRules, sameConfig } from '../normalConfig'

/** Two configs that a rule makes equal, and two similar ones that stay different. */
export interface RuleExample {
  same: readonly [unknown, unknown]
  different: readonly [unknown, unknown]
}

/** Tests each rule with its example, which no other rule makes equal, and its counterexample. */
export function describeRules(
  rules: readonly NormalRule[],
  examples: Readonly<Record<string, RuleExample>>,
): void {
  test('every rule has a reason, a source and an example', () => {
    expect(rules.map(({ name }) => name).toSorted()).toEqual(Object.keys(examples).toSorted())
    for (const { reason, source } of rules) expect([reason, source]).not.toContain('')
  })

  describe.each(Object.entries(examples))('%s', (name, { same: [a, b], different: [c, d] }) => {
    test('its example is equal, and only because of this rule', () => {
      expect(normalConfig(a)).toEqual(normalConfig(b))
      expect(sameConfig(a, b)).toBe(true)
      expect(configDigest(a)).toBe(configDigest(b))
      const others = normalRules.filter((rule) => rule.name !== name)
      expect(normalConfig(a, others)).not.toEqual(normalConfig(b, others))
    })

    test('its counterexample stays different', () => {
      expect(sameConfig(c, d)).toBe(false)
      expect(configDigest(c)).not.toBe(configDigest(d))
    })
  })
}

export const senders = [{ sender_type: 'discard' }]
export const log = (change: object = {}, reader: object = {}) => ({
  reader: { mode: 'tailx', log_path: '/var/log/a.log', ...reader },
  parser: { type: 'json' },
  senders,
  ...change,
})
export const metric = (change: object = {}) => ({ metric: [{ type: 'cpu' }], senders, ...change })
export const withSender = (sender: object, change: object = {}) =>
  log({ senders: [sender], ...change })
export const metricWithSender = (sender: object, change: object = {}) =>
  metric({ senders: [sender], ...change })
export const pandora = { sender_type: 'pandora', pandora_repo_name: 'r' }
export const withParser = (parser: object) => log({ parser })
export const withTransform = (transform: object) => log({ transforms: [transform] })
