import { expect, test, vi } from 'vitest'
import { createHostHistory } from './hostHistory'

test('the page is told of each move, and its own moves are heard', () => {
  const post = vi.fn()
  const { history, receive } = createHostHistory('/agents', post)
  const onChange = vi.fn()
  const stop = history.listen(onChange)
  expect(history.current()).toBe('/agents')
  history.push('/agents/a01')
  history.replace('/agents/a01?tab=runners')
  expect(post.mock.calls).toEqual([
    ['address', ['/agents/a01', true]],
    ['address', ['/agents/a01?tab=runners', false]],
  ])
  expect(history.current()).toBe('/agents/a01?tab=runners')
  expect(onChange).not.toHaveBeenCalled()
  receive('/agents', 2)
  expect(history.current()).toBe('/agents')
  expect(onChange).toHaveBeenCalledOnce()
  stop()
  receive(null, 2)
  expect(history.current()).toBeNull()
  expect(onChange).toHaveBeenCalledOnce()
})

test('a move of the page from before it saw that of the console does not count', () => {
  const { history, receive } = createHostHistory('/agents', () => {})
  const onChange = vi.fn()
  history.listen(onChange)
  history.push('/tags')
  receive('/grok', 0)
  expect(history.current()).toBe('/tags')
  expect(onChange).not.toHaveBeenCalled()
})
