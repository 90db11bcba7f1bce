import { expect, test } from 'vitest'
import { agents } from '../contract/agents'
import { json, stubServer } from './testing/stubServer'
import { createScanRun, type ScanRun } from './useScan'

interface Gate {
  page: number
  open: (answer?: Response) => void
}

/** A scan of a list whose pages arrive one by one, as the test opens their gates. */
function start(ids: () => string[]) {
  const gates: Gate[] = []
  const { call } = stubServer(({ url }) => {
    const params = new URLSearchParams(url.split('?')[1])
    const [page, size] = [Number(params.get('page')), Number(params.get('size'))]
    const rows = ids().slice((page - 1) * size, page * size)
    const fullPage = () => json({ agentList: rows.map((id) => ({ id })), totalSize: ids().length })
    // The request that tells from which number pages count.
    if (size === 1) return fullPage()
    return new Promise<Response>((resolve) =>
      gates.push({ page, open: (answer = fullPage()) => resolve(answer) }),
    )
  })
  const run = createScanRun(
    call,
    agents.list,
    {},
    { rowKey: ({ id }) => id, size: 10, concurrency: 1 },
  )
  /** Answers the next `count` requests. */
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

test('a scan sends nothing before it starts; then it reports progress and its result', async () => {
  const { run, answer, gates } = start(() => many(25))
  expect(run.get()).toEqual({ running: false, result: null, error: null })
  expect(gates).toEqual([])
  run.start()
  expect(run.get().running).toBe(true)
  await answer(1)
  await until(() => run.progress.get() !== null)
  expect(run.progress.get()).toMatchObject({ rows: 10, total: 25, pagesDone: 1 })
  await answer(3)
  await stopped(run)
  expect(run.get()).toMatchObject({ error: null, result: { total: 25, complete: true } })
})

test('starting a running scan does nothing', async () => {
  const { run, answer, gates } = start(() => many(10))
  run.start()
  run.start()
  await answer(1)
  await stopped(run)
  expect(gates).toEqual([])
})

test('the pages read before a cancel become the result', async () => {
  const { run, answer } = start(() => many(50))
  run.start()
  await answer(2)
  await until(() => run.progress.get()?.pagesDone === 2)
  run.cancel()
  await stopped(run)
  expect(run.get().result).toMatchObject({ aborted: true, complete: false, total: 50 })
  expect(rows(run)).toBe(18)
})

test('a second scan keeps the last result until its own is complete', async () => {
  let ids = many(20)
  const { run, answer } = start(() => ids)
  run.start()
  await answer(3)
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

test('a cancelled second scan with fewer rows keeps the last result', async () => {
  const { run, answer } = start(() => many(30))
  run.start()
  await answer(4)
  await stopped(run)
  run.start()
  await answer(1)
  await until(() => run.progress.get()?.pagesDone === 1)
  run.cancel()
  await stopped(run)
  expect(run.get()).toMatchObject({ result: { complete: true }, error: null })
  expect(rows(run)).toBe(30)
})

test('a second scan with failed pages keeps the last result and reports the error', async () => {
  const { run, answer } = start(() => many(30))
  run.start()
  await answer(4)
  await stopped(run)
  run.start()
  await answer(1)
  await answer(2, () => json({ error: 'E1012: no' }, { status: 400 }))
  await stopped(run)
  expect(run.get()).toMatchObject({ result: { complete: true }, error: { code: 'E1012' } })
})

test('a partial result with more rows replaces one with fewer', async () => {
  const { run, answer, gates } = start(() => many(30))
  run.start()
  await answer(1)
  await until(() => run.progress.get() !== null)
  run.cancel()
  await stopped(run)
  // Nothing waits for the aborted request any more.
  gates.length = 0
  run.start()
  await answer(2)
  await until(() => run.progress.get()?.pagesDone === 2)
  run.cancel()
  await stopped(run)
  expect(rows(run)).toBe(18)
})

test('a failed first page is an error, which the next start clears', async () => {
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
