import { expect, test } from 'vitest'
import { saver } from './saver'
import { wait } from './wait'

/** A disk that writes when it is told to, and what it holds. */
function slowDisk() {
  const disk = { value: 0, kept: [0], writes: 0, end: () => {}, fail: () => {} }
  const save = saver(() => {
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

test('calls that come while one is under way share the next, which has all they saw', async () => {
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

test('a write that fails is told to who asked for it, and holds up no other', async () => {
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

test('a wait that is called off ends at once', async () => {
  await expect(wait(1e6, AbortSignal.abort())).rejects.toThrow('called off')
  const controller = new AbortController()
  const waiting = wait(1e6, controller.signal)
  controller.abort()
  await expect(waiting).rejects.toThrow('called off')
  await wait(0, new AbortController().signal)
})
