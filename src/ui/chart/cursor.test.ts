import { expect, test, vi } from 'vitest'
import { createCursor } from './cursor'

function setUp() {
  const frames: (() => void)[] = []
  const cursor = createCursor((act) => frames.push(act))
  const heard = vi.fn()
  cursor.subscribe(heard)
  const draw = () => frames.splice(0).forEach((act) => act())
  return { cursor, heard, draw }
}

test('many moves between two pictures are told once, as the last one', () => {
  const { cursor, heard, draw } = setUp()
  const chart = {}
  cursor.set(1, chart)
  cursor.set(2, chart)
  expect(heard).not.toHaveBeenCalled()
  draw()
  expect(heard.mock.calls).toEqual([[2, chart]])
})

test('nothing is told when nothing moved', () => {
  const { cursor, heard, draw } = setUp()
  cursor.set(null)
  draw()
  expect(heard).not.toHaveBeenCalled()
})

test('what is pinned stays until it is freed', () => {
  const { cursor, heard, draw } = setUp()
  cursor.set(1)
  cursor.pin(true)
  cursor.set(2)
  draw()
  expect(cursor.get()).toBe(1)
  cursor.pin(false)
  cursor.set(2)
  draw()
  expect(heard).toHaveBeenLastCalledWith(2, null)
})

test('nothing can be pinned where nobody points', () => {
  const { cursor } = setUp()
  cursor.pin(true)
  expect(cursor.isPinned()).toBe(false)
})

test('who left hears no more', () => {
  const { cursor, heard, draw } = setUp()
  const late = vi.fn()
  cursor.subscribe(late)()
  cursor.set(1)
  draw()
  expect(heard).toHaveBeenCalledOnce()
  expect(late).not.toHaveBeenCalled()
})
