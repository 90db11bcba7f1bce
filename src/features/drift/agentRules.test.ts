import { expect, test } from 'vitest'
import { normalRules } from '../../contract/normalConfig'
import { learnedHeader } from '../../domain/drift/contentDifference'
import en from '../../i18n/en/agentRules'
import zh from '../../i18n/zh/agentRules'

test('every rule of the normal form has a reason in both languages, and no reason is without a rule', () => {
  const names = [...normalRules.map(({ name }) => name), learnedHeader].sort()
  expect(Object.keys(en).sort()).toEqual(names)
  expect(Object.keys(zh).sort()).toEqual(names)
  for (const [name, text] of Object.entries({ ...en, ...zh })) {
    expect(text, name).not.toBe('')
    // These characters separate the parts of a key.
    expect(name).not.toMatch(/[.:]/)
  }
})
