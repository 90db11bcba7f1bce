import { expect, test } from 'vitest'
import { codeOf, type Outcome } from '../model/outcomes'
import type { ChangeKind } from '../model/changes'
import { forbiddenKinds } from './forbiddenKinds'

const entry = (kinds: ChangeKind[], outcomes: Outcome[], status: number, createdAt = 10) => ({
  head: { createdAt, summary: { kinds } },
  progress: {
    codes: Uint8Array.from(outcomes, codeOf),
    errors: [{ status, code: 'E1010', message: 'no access', shared: 1 }],
  },
})

test('a kind of change that the server refused as a whole with 403 is forbidden, with its words', () => {
  const entries = [entry(['addTag'], ['refused', 'refused', 'skipped'], 403)]
  expect(forbiddenKinds(entries, 5)).toEqual(new Map([['addTag', 'E1010: no access']]))
})

test.each<[string, ReturnType<typeof entry>]>([
  ['an earlier session', entry(['addTag'], ['refused'], 403, 4)],
  ['another refusal', entry(['addTag'], ['refused'], 400)],
  ['single objects that are forbidden', entry(['addTag'], ['refused', 'confirmed'], 403)],
  ['a plan of several kinds', entry(['addTag', 'createTag'], ['refused', 'refused'], 403)],
])('it is not forbidden by %s', (_, one) => {
  expect(forbiddenKinds([one], 5).size).toBe(0)
})
