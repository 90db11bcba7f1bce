import { expect, test } from 'vitest'
import type { EditClaim } from '../../domain/drafts/editClaims'
import type { Draft } from '../../domain/drafts/drafts'
import { createTabEdit } from './tabEdit'

const draft = (id: string): Draft => ({
  ...{ id, config: 'c', base: null, text: '{}', note: id, fresh: null, changedAt: 1 },
})

/** A tab that remembers `wanted`, in a browser with these drafts, of which other tabs have some open. */
function openTab(wanted: string | null, stored: Draft[], openElsewhere: string[] = []) {
  const drafts = new Map(stored.map((one) => [one.id, one]))
  const remembered: string[] = []
  const released: string[] = []
  const claim = ({ id }: { id: string | null }): Promise<EditClaim> => {
    const isWanted = id !== null && !openElsewhere.includes(id)
    const own = isWanted ? id : 'new'
    const others = { get: () => [], subscribe: () => () => {} }
    return Promise.resolve({ id: own, isWanted, others, release: () => released.push(own) })
  }
  const store = createTabEdit('c', {
    drafts: {
      get: (id) => Promise.resolve(drafts.get(id) ?? null),
      put: (one) => Promise.resolve(Boolean(drafts.set(one.id, one))),
    },
    tabEdits: { get: () => wanted, set: (_, id) => void remembered.push(id) },
    claim,
  })
  const close = store.subscribe(() => {})
  const settled = () => new Promise((resolve) => setImmediate(resolve))
  return { store, drafts, remembered, released, close, settled }
}

test('a tab continues its own draft', async () => {
  const { store, settled, remembered } = openTab('a', [draft('a'), draft('b')])
  expect(store.get()).toBeNull()
  await settled()
  expect(store.get()).toMatchObject({ id: 'a', draft: draft('a'), isCopy: false })
  expect(remembered).toEqual(['a'])
})

test('a new tab takes no draft by itself', async () => {
  const { store, settled } = openTab(null, [draft('a')])
  await settled()
  expect(store.get()).toMatchObject({ id: 'new', draft: null })
})

test('a duplicated tab continues a copy, which is stored under an id of its own', async () => {
  const { store, settled, drafts } = openTab('a', [draft('a')], ['a'])
  await settled()
  expect(store.get()).toMatchObject({
    id: 'new',
    draft: { ...draft('a'), id: 'new' },
    isCopy: true,
  })
  expect([...drafts.keys()]).toEqual(['a', 'new'])
})

test('another draft can be continued, which releases the present one and keeps its draft', async () => {
  const { store, settled, released, drafts } = openTab('a', [draft('a'), draft('b')])
  await settled()
  store.adopt('b')
  await settled()
  expect(store.get()).toMatchObject({ id: 'b', draft: draft('b') })
  expect(released).toEqual(['a'])
  expect([...drafts.keys()]).toEqual(['a', 'b'])
})

test('an edit is released when nobody uses it any more', async () => {
  const { settled, close, released } = openTab('a', [])
  await settled()
  close()
  expect(released).toEqual(['a'])
})
