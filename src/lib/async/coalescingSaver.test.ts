import { expect, test } from 'vitest'
import { createCoalescingSaver } from './coalescingSaver'

/** A disk whose writes end or fail when the test says so; `kept` lists the values written. */
function slowDisk() {
  const disk = { value: 0, kept: [0], writes: 0, end: () => {}, fail: () => {} }
  const save = createCoalescingSaver(() => {
    disk.writes += 1
    const { value } = disk
    return new Promise<void>((resolve, reject) => {
      disk.end = () => {
        disk.kept.push(value)
        resolve()
      }
      disk.fail = () => reject(new Error('full'))
    })
  })
  return { disk, save }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

test('calls during a write share the next write, which has all their changes', async () => {
  const { disk, save } = slowDisk()
  disk.value = 1
  const first = save()
  await turn()
  disk.value = 2
  const second = save()
  disk.value = 3
  const third = save()
  await turn()
  expect(disk.writes).toBe(1)
  disk.end()
  await first
  expect(disk.kept).toEqual([0, 1])
  await turn()
  disk.end()
  await Promise.all([second, third])
  expect(disk.kept).toEqual([0, 1, 3])
  expect(disk.writes).toBe(2)
})

test('a failed write rejects its own calls and does not stop the next', async () => {
  const { disk, save } = slowDisk()
  const first = save()
  await turn()
  disk.value = 2
  const second = save()
  disk.fail()
  await expect(first).rejects.toThrow('full')
  await turn()
  disk.end()
  await second
  expect(disk.kept).toEqual([0, 2])
})
