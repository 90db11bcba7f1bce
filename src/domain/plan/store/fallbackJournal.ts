import { answered } from '../../../lib/async/answered'
import { createMemoryJournal, type Journal } from './journal'

/**
 * A journal whose plans last as long as the page where the browser does not store them: its disk is full, or its database
 * does not answer. Plans that were stored before can still be read as long as it answers.
 */
export function withFallback(stored: Journal): Journal {
  const memory = createMemoryJournal()
  const inMemory = new Set<string>()
  let isPersistent = stored.isPersistent
  let isAnswering = true
  /** Runs a read or write of the database; undefined where it fails or is not answered. */
  const attempt = async <Value>(
    act: () => Promise<Value>,
  ): Promise<{ value: Value } | undefined> => {
    if (!isAnswering) return undefined
    try {
      return { value: await answered(act()) }
    } catch (error) {
      isPersistent = false
      if (!(error instanceof DOMException)) isAnswering = false
      return undefined
    }
  }
  return {
    get isPersistent() {
      return isPersistent
    },
    async entries() {
      const { value = [] } = (await attempt(() => stored.entries())) ?? {}
      return [...(await memory.entries()), ...value]
    },
    async entry(id) {
      if (inMemory.has(id)) return memory.entry(id)
      return (await attempt(() => stored.entry(id)))?.value ?? null
    },
    async steps(id) {
      if (inMemory.has(id)) return memory.steps(id)
      return (await attempt(() => stored.steps(id)))?.value ?? []
    },
    async add(entry, steps) {
      if (await attempt(async () => (await stored.add(entry, steps), true))) return
      inMemory.add(entry.head.id)
      await memory.add(entry, steps)
    },
    async save(id, progress) {
      if (inMemory.has(id)) return memory.save(id, progress)
      await attempt(async () => (await stored.save(id, progress), true))
    },
    async lease(id, holder, until, now) {
      const answer = await attempt(() => stored.lease(id, holder, until, now))
      return answer ? answer.value : memory.lease(id, holder, until, now)
    },
    async release(id, holder) {
      await attempt(async () => (await stored.release(id, holder), true))
      await memory.release(id, holder)
    },
    close: () => stored.close(),
  }
}
