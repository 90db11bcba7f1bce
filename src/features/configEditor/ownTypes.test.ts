import { expect, test } from 'vitest'
import { checkConfig } from '../../contract/options/check'
import { mayBeOwnType, noOwnTypes, ownTypeNames, withOwnType, withOwnTypes } from './ownTypes'

const config = {
  reader: { mode: 'dir', log_path: '/a' },
  parser: { type: 'kv' },
  transforms: [{ type: 'mine' }, { type: 'mine' }, { type: 'other' }],
  senders: [{ sender_type: 'mine' }],
}
const findings = checkConfig(config)
const brief = (found: ReturnType<typeof withOwnTypes>) =>
  found.map(({ severity, path, code }) => `${severity} ${path.join('.')} ${code}`)

test('a confirmed type is a warning wherever this part has it, other types stay errors', () => {
  const mine = findings.find(({ path }) => path[0] === 'transforms')
  if (!mine) throw new Error('no finding')
  const types = withOwnType(noOwnTypes, mine)
  const found = withOwnTypes(findings, types)
  expect(brief(found)).toEqual([
    'error parser.type unknownType',
    'warning transforms.0.type ownType',
    'warning transforms.1.type ownType',
    'error transforms.2.type unknownType',
    'error senders.0.sender_type unknownType',
  ])
  expect(ownTypeNames(found)).toEqual(['mine'])
})

test('nothing is confirmed at first', () => {
  expect(withOwnTypes(findings, noOwnTypes)).toEqual(findings)
  expect(ownTypeNames(findings)).toEqual([])
  expect(findings.every(mayBeOwnType)).toBe(true)
})

test('a confirmed misspelling is not corrected any more', () => {
  const [slip] = findings
  if (!slip) throw new Error('no finding')
  expect(slip.fix).toBe('KV')
  const [found] = withOwnTypes(findings, withOwnType(noOwnTypes, slip))
  expect(found).toMatchObject({ code: 'ownType', fix: undefined })
})
