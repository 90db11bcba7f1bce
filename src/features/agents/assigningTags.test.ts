import { expect, test } from 'vitest'
import type { NamedTag } from '../../common/resources/useTagsByName'
import { assigningTags } from './assigningTags'

const tag = (name: string, configs: string[]): NamedTag => ({
  name,
  tag: { name, agent_ids: [], config_names: configs, note: '', raw: null },
})

test('names every tag that assigns the config of the runner', () => {
  const tags = [tag('web', ['nginx', 'syslog']), tag('bj', ['syslog']), tag('gz', [])]
  expect(assigningTags('syslog', tags)).toEqual(['web', 'bj'])
  expect(assigningTags('nginx', tags)).toEqual(['web'])
})

test('is empty when no tag assigns it, or the tag does not exist', () => {
  expect(assigningTags('kafka', [tag('web', ['nginx'])])).toEqual([])
  expect(assigningTags('kafka', [{ name: 'ghost', tag: null }])).toEqual([])
})

test('is null while a tag is unread, unless another tag assigns it', () => {
  const unread: NamedTag = { name: 'db', tag: undefined }
  expect(assigningTags('mysql', [unread])).toBeNull()
  expect(assigningTags('nginx', [unread, tag('web', ['nginx'])])).toEqual(['web'])
})
