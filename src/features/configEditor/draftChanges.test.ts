import { expect, test } from 'vitest'
import { withEdit } from './configDocument'
import { draftChanges } from './draftChanges'
import { startSession, toDraft } from './editSession'

const initial = startSession({
  at: 5,
  note: 'n',
  content: { reader: { mode: 'dir' }, senders: [{ sender_type: 'pandora', pandora_sk: 's3cret' }] },
})
const draftOf = (session: typeof initial) => ({ ...toDraft('c', session, 9), id: 'a' })

test('a draft tells which sections it changes, and no secrets', () => {
  const document = withEdit(initial.document, ['reader', 'mode'], 'tailx')
  const changes = draftChanges(draftOf({ ...initial, document, note: 'm' }))
  expect(changes).toMatchObject({ sections: ['reader'], note: true })
  expect(JSON.stringify(changes)).not.toContain('s3cret')
})

test('a draft whose text is not JSON yet has no content', () => {
  const document = { ...initial.document, text: '{ "a": ', stale: true }
  expect(draftChanges(draftOf({ ...initial, document }))).toMatchObject({
    content: null,
    sections: [],
    note: false,
  })
})
