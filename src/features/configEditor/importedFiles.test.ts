import { expect, test } from 'vitest'
import { createChanges, hindrancesOf, importedFile } from './importedFiles'
import { parseImport } from './parseImport'

const sound = { reader: { mode: 'dir', log_path: '/a' }, senders: [{ sender_type: 'discard' }] }
const file = (fileName: string, content: unknown) =>
  importedFile({
    id: fileName,
    fileName,
    read: parseImport(typeof content === 'string' ? content : JSON.stringify(content), fileName),
  })

test('the configs of all sound files are created, named after their files', () => {
  const files = [
    file('web.conf', `# web\n${JSON.stringify(sound)}`),
    file('db.json', { name: 'mysql', note: 'n', config: sound }),
    file('half.conf', '{'),
    file('empty.conf', { senders: [] }),
    file('delete.conf', sound),
  ]
  expect(hindrancesOf(files)).toMatchObject([
    null,
    null,
    { is: 'file', problem: { is: 'json' } },
    { is: 'errors', count: 2 },
    { is: 'name', problem: 'reserved' },
  ])
  expect(createChanges(files)).toEqual([
    { kind: 'createConfig', config: 'web', note: '', content: sound, tags: [] },
    { kind: 'createConfig', config: 'mysql', note: 'n', content: sound, tags: [] },
  ])
})

test('of two files with one name neither is created until one has another', () => {
  const [one, other] = [file('web.conf', sound), file('web.json', sound)]
  expect(hindrancesOf([one, other])).toEqual([
    { is: 'name', problem: 'twice' },
    { is: 'name', problem: 'twice' },
  ])
  expect(createChanges([one, { ...other, name: 'web-2 ' }]).map((change) => change)).toMatchObject([
    { config: 'web' },
    { config: 'web-2' },
  ])
})
