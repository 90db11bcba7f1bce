import { expect, test } from 'vitest'
import { migrateHead, migrateStep, type StoredHead, type StoredStep } from './migratePlan'

type StoredOrigin = NonNullable<StoredHead['origin']>

const head = (
  kinds: StoredHead['summary']['kinds'],
  origin?: StoredHead['origin'],
): StoredHead => ({
  id: 'p',
  createdAt: 5,
  summary: {
    kinds,
    changing: 1,
    total: 1,
    agents: 1,
    config: 'web',
    tag: '',
    target: 'a',
    permanent: 0,
  },
  effects: [],
  note: 'OPS-1',
  ...(origin && { origin }),
})
const step = (change: StoredStep['change'], inverse?: StoredStep['inverse']): StoredStep => ({
  change,
  target: { name: 'a', sub: 'a', object: 'web' },
  before: { is: 'without' },
  after: { is: 'runner', value: 'running' },
  warnings: [],
  ...(inverse && { inverse }),
})
const pair = { config: 'web', agent: 'a' }

test('a summary that names the earlier kind is read with the present one', () => {
  const stored = head(['handOut', 'removeRunner'])
  expect(migrateHead(stored)).toEqual(head(['assignConfig', 'removeRunner']))
})

test.each<[StoredOrigin, StoredOrigin]>([
  [
    { is: 'stage', id: 'r', stage: 1, part: 'handOut' },
    { is: 'stage', id: 'r', stage: 1, part: 'assign' },
  ],
  [
    { is: 'stage', id: 'r', stage: 1, part: 'remove' },
    { is: 'stage', id: 'r', stage: 1, part: 'remove' },
  ],
  [
    { is: 'takeBack', id: 'r' },
    { is: 'rollBack', id: 'r' },
  ],
  [
    { is: 'undo', id: 'p0' },
    { is: 'undo', id: 'p0' },
  ],
])('the origin %j is read as %j', (stored, expected) => {
  expect(migrateHead(head(['addTag'], stored)).origin).toEqual(expected)
})

test('a head without an origin is read without one', () => {
  expect(migrateHead(head(['addTag']))).not.toHaveProperty('origin')
})

test('the change and the inverse of a step are read with the present kind', () => {
  expect(migrateStep(step({ kind: 'handOut', ...pair }))).toEqual(
    step({ kind: 'assignConfig', ...pair }),
  )
  const removal = { kind: 'removeRunner', ...pair } as const
  expect(migrateStep(step(removal, [{ kind: 'handOut', ...pair }]))).toEqual(
    step(removal, [{ kind: 'assignConfig', ...pair }]),
  )
  expect(migrateStep(step(removal, 'position'))).toEqual(step(removal, 'position'))
})

test('a step in the present form stays as it is', () => {
  const present = step({ kind: 'assignConfig', ...pair }, [{ kind: 'removeRunner', ...pair }])
  expect(migrateStep(present)).toEqual(present)
})
