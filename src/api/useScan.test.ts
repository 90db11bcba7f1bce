import { expect, test } from 'vitest'
import { agents } from '../contract/agents'
import { json, stubServer } from './testing/stubServer'
import { createScanRun, type ScanRun } from './useScan'

interface Gate {
  page: number
  open: (answer?: Response) => void
}

/** A run over a list whose pages arrive one by one, when the test lets them. */
function start(ids: () => string[]) {
  const gates: Gate[] = []
  const { call } = stubServer(({ url }) => {
    const page = Number(new URLSearchParams(url.split('?')[1]).get('page'))
    const rows = ids().slice((page - 1) * 10, page * 10)
    const whole = () => json({ agentList: rows.map((id) => ({ id })), totalSize: ids().length })
    return new Promise((resolve) =>
      gates.push({ page, open: (answer = whole()) => resolve(answer) }),
    )
  })
  const run = createScanRun(
    call,
    agents.list,
    {},
    { rowKey: ({ id }) => id, size: 10, concurrency: 1 },
  )
  /** Lets the next `count` requests be answered. */
  const answer = async (count: number, response?: () => Response) => {
    for (let i = 0; i < count; i++) {
      await until(() => gates.length > 0)
      gates.shift()?.open(response?.())
    }
  }
  return { run, answer, gates }
}

const many = (count: number) => Array.from({ length: count }, (_, index) => `a${index}`)

async function until(met: () => boolean) {
  while (!met()) await new Promise((resolve) => setImmediate(resolve))
}
const stopped = (run: ScanRun<unknown>) => until(() => !run.get().running)
const rows = (run: ScanRun<unknown>) => run.get().result?.rows.length

test('nothing is asked for before it starts; then progress, then the result', async () => {
  const { run, answer, gates } = start(() => many(25))
  expect(run.get()).toEqual({ running: false, result: null, error: null })
  expect(gates).toEqual([])
  run.start()
  expect(run.get().running).toBe(true)
  await answer(1)
  await until(() => run.progress.get() !== null)
  expect(run.progress.get()).toMatchObject({ rows: 10, total: 25, pagesDone: 1 })
  await answer(2)
  await stopped(run)
  expect(run.get()).toMatchObject({ error: null, result: { total: 25, complete: true } })
})

test('starting twice reads once', async () => {
  const { run, answer, gates } = start(() => many(10))
  run.start()
  run.start()
  await answer(1)
  await stopped(run)
  expect(gates).toEqual([])
})

test('called off: what has arrived becomes the result', async () => {
  const { run, answer } = start(() => many(50))
  run.start()
  await answer(2)
  await until(() => run.progress.get()?.pagesDone === 2)
  run.cancel()
  await stopped(run)
  expect(run.get().result).toMatchObject({ aborted: true, complete: false, total: 50 })
  expect(rows(run)).toBe(20)
})

test('reading again keeps what there is until the new result is there', async () => {
  let ids = many(20)
  const { run, answer } = start(() => ids)
  run.start()
  await answer(2)
  await stopped(run)
  ids = many(15)
  run.start()
  expect(run.progress.get()).toBeNull()
  await answer(1)
  expect(rows(run)).toBe(20)
  await answer(1)
  await stopped(run)
  expect(rows(run)).toBe(15)
})

test('reading again and calling it off leaves what was read before', async () => {
  const { run, answer } = start(() => many(30))
  run.start()
  await answer(3)
  await stopped(run)
  run.start()
  await answer(1)
  await until(() => run.progress.get()?.pagesDone === 1)
  run.cancel()
  await stopped(run)
  expect(run.get()).toMatchObject({ result: { complete: true }, error: null })
  expect(rows(run)).toBe(30)
})

test('reading again with pages that fail leaves what was read before, and says why', async () => {
  const { run, answer } = start(() => many(30))
  run.start()
  await answer(3)
  await stopped(run)
  run.start()
  await answer(1)
  await answer(2, () => json({ error: 'E1012: no' }, { status: 400 }))
  await stopped(run)
  expect(run.get()).toMatchObject({ result: { complete: true }, error: { code: 'E1012' } })
})

test('more of it takes the place of less', async () => {
  const { run, answer, gates } = start(() => many(30))
  run.start()
  await answer(1)
  await until(() => run.progress.get() !== null)
  run.cancel()
  await stopped(run)
  // The request that was called off is waited for by nobody.
  gates.length = 0
  run.start()
  await answer(2)
  await until(() => run.progress.get()?.pagesDone === 2)
  run.cancel()
  await stopped(run)
  expect(rows(run)).toBe(20)
})

test('a first page that fails is an error; the next start forgets it', async () => {
  const { run, answer } = start(() => many(5))
  run.start()
  await answer(1, () => json({ error: 'E1012: no' }, { status: 400 }))
  await stopped(run)
  expect(run.get()).toMatchObject({ result: null, error: { code: 'E1012' } })
  run.start()
  expect(run.get().error).toBeNull()
  await answer(1)
  await stopped(run)
  expect(rows(run)).toBe(5)
})
