import { expect, test, vi } from 'vitest'
import { webLocks } from '../../lib/browser/webLocks'
import { claimEdit, type EditClaim } from './editClaims'

/** The pages of one browser. Without locks they are loaded over plain http. */
function browser({ locks = true } = {}) {
  const channels = new Set<Pick<BroadcastChannel, 'onmessage' | 'postMessage' | 'close'>>()
  const held = new Set<string>()
  const visible = new Set<() => void>()
  let ids = 0
  const request = async (name: string, _: unknown, act: (lock: unknown) => Promise<void>) => {
    if (held.has(name)) return act(null)
    held.add(name)
    await act({ name })
    held.delete(name)
  }
  const claim = (config: string, id: string | null = null): Promise<EditClaim> => {
    const channel: Pick<BroadcastChannel, 'onmessage' | 'postMessage' | 'close'> = {
      onmessage: null,
      postMessage(data: unknown) {
        for (const other of [...channels])
          if (other !== channel) Reflect.apply(other.onmessage!, other, [{ data }])
      },
      close: () => channels.delete(channel),
    }
    channels.add(channel)
    return claimEdit(
      { config, id },
      {
        channel,
        locks: locks ? webLocks('drafts', { request } as unknown as LockManager) : null,
        newId: () => `new ${(ids += 1)}`,
        onVisible(listener) {
          visible.add(listener)
          return () => visible.delete(listener)
        },
      },
    )
  }
  /** Shows the first page, after the last one has crashed. */
  const showAfterCrash = () => {
    channels.delete([...channels].at(-1)!)
    const [listener] = visible
    listener?.()
  }
  return { claim, showAfterCrash }
}

const othersOf = ({ others }: EditClaim) =>
  others
    .get()
    .map(({ config, id }) => `${config} ${id}`)
    .sort()

test('a page without an edit begins a new one, and a reloaded page continues its own', async () => {
  const { claim } = browser()
  const first = await claim('nginx')
  expect(first).toMatchObject({ id: 'new 1', isWanted: false })
  first.release()
  await Promise.resolve()
  expect(await claim('nginx', first.id)).toMatchObject({ id: 'new 1', isWanted: true })
})

test('a duplicated tab gets an edit of its own', async () => {
  const { claim } = browser()
  const original = await claim('nginx', 'a')
  const duplicate = await claim('nginx', 'a')
  expect(original).toMatchObject({ id: 'a', isWanted: true })
  expect(duplicate.isWanted).toBe(false)
  expect(duplicate.id).not.toBe('a')
})

test('over plain http the pages themselves tell which edits they have', async () => {
  vi.useFakeTimers()
  const { claim } = browser({ locks: false })
  const first = claim('nginx', 'a')
  await vi.runAllTimersAsync()
  const second = claim('nginx', 'a')
  await vi.runAllTimersAsync()
  expect(await first).toMatchObject({ id: 'a', isWanted: true })
  expect((await second).isWanted).toBe(false)
  vi.useRealTimers()
})

test('all pages know which edits the others have open, until these end', async () => {
  const { claim } = browser()
  const one = await claim('nginx', 'a')
  const two = await claim('nginx', 'b')
  const three = await claim('cron', 'c')
  expect(othersOf(one)).toEqual(['cron c', 'nginx b'])
  expect(othersOf(two)).toEqual(['cron c', 'nginx a'])
  expect(othersOf(three)).toEqual(['nginx a', 'nginx b'])
  two.release()
  expect(othersOf(one)).toEqual(['cron c'])
})

test('a page that crashed is forgotten when the page is shown again', async () => {
  const { claim, showAfterCrash } = browser()
  const one = await claim('nginx', 'a')
  await claim('nginx', 'b')
  expect(othersOf(one)).toEqual(['nginx b'])
  showAfterCrash()
  expect(othersOf(one)).toEqual([])
})
