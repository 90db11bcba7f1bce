import { expect, test } from 'vitest'
import type { NamedTag } from '../../common/resources/useTagsNamed'
import { tagsBringing } from './why'

const tag = (name: string, configs: string[]): NamedTag => ({
  name,
  tag: { name, agent_ids: [], config_names: configs, note: '', raw: null },
})

test('a runner is there through every tag that brings its config', () => {
  const tags = [tag('web', ['nginx', 'syslog']), tag('bj', ['syslog']), tag('gz', [])]
  expect(tagsBringing('syslog', tags)).toEqual(['web', 'bj'])
  expect(tagsBringing('nginx', tags)).toEqual(['web'])
})

test('no tag brings it: not through a current tag', () => {
  expect(tagsBringing('kafka', [tag('web', ['nginx'])])).toEqual([])
  expect(tagsBringing('kafka', [{ name: 'ghost', tag: null }])).toEqual([])
})

test('with a tag unread nothing is claimed, unless another tag explains it', () => {
  const unread: NamedTag = { name: 'db', tag: undefined }
  expect(tagsBringing('mysql', [unread])).toBeNull()
  expect(tagsBringing('nginx', [unread, tag('web', ['nginx'])])).toEqual(['web'])
})
