import { expect, test, vi } from 'vitest'
import { createCursor } from './cursor'

function setUp() {
  const frames: (() => void)[] = []
  const cursor = createCursor((callback) => frames.push(callback))
  const listener = vi.fn()
  cursor.subscribe(listener)
  const paint = () => frames.splice(0).forEach((callback) => callback())
  return { cursor, listener, paint }
}

test('several moves within one frame notify listeners once, with the last one', () => {
  const { cursor, listener, paint } = setUp()
  const chart = {}
  cursor.set(1, chart)
  cursor.set(2, chart)
  expect(listener).not.toHaveBeenCalled()
  paint()
  expect(listener.mock.calls).toEqual([[2, chart]])
})

test('listeners are not notified when the cursor has not moved', () => {
  const { cursor, listener, paint } = setUp()
  cursor.set(null)
  paint()
  expect(listener).not.toHaveBeenCalled()
})

test('a pinned cursor stays in its place until it is unpinned', () => {
  const { cursor, listener, paint } = setUp()
  cursor.set(1)
  cursor.pin(true)
  cursor.set(2)
  paint()
  expect(cursor.get()).toBe(1)
  cursor.pin(false)
  cursor.set(2)
  paint()
  expect(listener).toHaveBeenLastCalledWith(2, null)
})

test('a cursor that points nowhere cannot be pinned', () => {
  const { cursor } = setUp()
  cursor.pin(true)
  expect(cursor.isPinned()).toBe(false)
})

test('a listener that has unsubscribed is not called', () => {
  const { cursor, listener, paint } = setUp()
  const former = vi.fn()
  cursor.subscribe(former)()
  cursor.set(1)
  paint()
  expect(listener).toHaveBeenCalledOnce()
  expect(former).not.toHaveBeenCalled()
})
