import { createStore, type Store } from '../../lib/store'
import { wait } from '../../lib/async/wait'
import type { Locks } from '../../lib/browser/webLocks'

/** An edit that some page of this browser has open. */
export interface OpenEdit {
  /** the config; '' for a new one */
  config: string
  /** of the edit */
  id: string
}

/** The edit of one page, announced to the others. */
export interface EditClaim {
  id: string
  /** false: another page has the edit with the wanted id, so this page has another one */
  isWanted: boolean
  /** the edits that other pages have open */
  others: Pick<Store<readonly OpenEdit[]>, 'get' | 'subscribe'>
  release: () => void
}

/** Carries messages between the pages of this browser. */
type Channel = Pick<BroadcastChannel, 'postMessage' | 'close' | 'onmessage'>

interface Options {
  /** null where the browser has none */
  channel: Channel | null
  /** null on pages that were loaded over plain http */
  locks: Pick<Locks, 'tryAcquire'> | null
  newId: () => string
  /** Registers a listener for when the page becomes visible again; returns the function that removes it. */
  onVisible: (listener: () => void) => () => void
}

type Message = OpenEdit & { is: 'hello' | 'here' | 'bye' }

/** ms within which other pages answer; only pages without locks have to wait for it */
const answerMs = 250

/**
 * Claims an edit for this page. The wanted edit is taken unless another page has it, for example the tab from which this one
 * was duplicated; then the page gets a new id. All pages that edit configs know of each other, so that each can say so.
 */
export async function claimEdit(
  { config, id: wanted }: { config: string; id: string | null },
  { channel, locks, newId, onVisible }: Options,
): Promise<EditClaim> {
  const others = createStore<readonly OpenEdit[]>([])
  let own: OpenEdit | null = null
  const post = (is: Message['is']) => {
    if (own) channel?.postMessage({ ...own, is })
  }
  const put = (edit: OpenEdit, open: boolean) => {
    const rest = others.get().filter(({ id }) => id !== edit.id)
    others.set(open ? [...rest, { config: edit.config, id: edit.id }] : rest)
  }
  if (channel) {
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (!isMessage(data)) return
      if (data.id !== '') put(data, data.is !== 'bye')
      if (data.is === 'hello') post('here')
    }
    // A page without an edit of its own asks for those of others.
    channel.postMessage({ config: '', id: '', is: 'hello' })
  }
  /** null while another page holds the lock, and where locks are missing or refused */
  const tryLock = (id: string) => locks?.tryAcquire(`edit:${id}`).catch(() => null) ?? null
  let releaseLock = () => {}
  let isWanted = false
  if (wanted !== null) {
    const lock = await tryLock(wanted)
    if (lock) releaseLock = lock
    else if (!locks && channel) await wait(answerMs, new AbortController().signal)
    isWanted = lock !== null || (!locks && !others.get().some(({ id }) => id === wanted))
  }
  const id = isWanted && wanted !== null ? wanted : newId()
  if (!isWanted) releaseLock = (await tryLock(id)) ?? (() => {})
  own = { config, id }
  post('hello')
  // A page that crashed has not said goodbye.
  const stop = onVisible(() => {
    others.set([])
    post('hello')
  })
  return {
    id,
    isWanted,
    others,
    release() {
      stop()
      post('bye')
      channel?.close()
      releaseLock()
    },
  }
}

const isMessage = (data: unknown): data is Message =>
  typeof data === 'object' && data !== null && 'is' in data && 'id' in data && 'config' in data
