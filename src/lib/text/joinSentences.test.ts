import { expect, test } from 'vitest'
import { joinSentences } from './joinSentences'

test('sentences have a blank between them, in Chinese none', () => {
  expect(joinSentences('Read 3.', '', false, undefined, 'Choose a tag.')).toBe(
    'Read 3. Choose a tag.',
  )
  expect(joinSentences('已读取 3 个。', null, '共 2 个请求。', '请选择')).toBe(
    '已读取 3 个。共 2 个请求。请选择',
  )
  expect(joinSentences()).toBe('')
})
