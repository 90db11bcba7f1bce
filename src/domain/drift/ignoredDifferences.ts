import { encodeUriPart } from '../../lib/text/uriPart'
import {
  followTabs,
  readStoredList,
  writeStoredList,
  type Tabs,
} from '../../lib/browser/storedList'
import type { ConfigChange } from '../../contract/configDiff'
import { z } from '../../contract/zod'
import { canonicalJson } from '../../lib/json/json'
import { createStore, type Store } from '../../lib/store'
import { storedTime } from '../storedForms'
import { newId } from '../../lib/text/newId'
import { shortHash } from '../../lib/text/shortHash'

const IgnoredChange = z.object({
  path: z.array(z.union([z.string(), z.number()])),
  kind: z.enum(['added', 'removed', 'changed', 'moved']),
  /** of the value that the runner has; of what it lacks where the kind is `removed`. Values may be secrets. */
  digest: z.string(),
})

const IgnoredDifference = z.object({
  id: z.string().check(z.minLength(1)),
  /** the name of the config, on any agent */
  config: z.string(),
  /** why it is ignored, in the user's words */
  reason: z.string(),
  /** when it was ignored, Unix ms */
  at: storedTime,
  changes: z.array(IgnoredChange).check(z.minLength(1)),
})

/** A change between assigned and running content that a user accepted. Another value at its path is another change. */
export type IgnoredChange = z.output<typeof IgnoredChange>

/** Changes that a user accepted for the runners of one config, with the reason. */
export type IgnoredDifference = z.output<typeof IgnoredDifference>

/** Changes between assigned and running content in the form in which they are ignored. */
export const ignoredChanges = (changes: readonly ConfigChange[]): IgnoredChange[] =>
  changes.map(({ path, kind, before, after }) => ({
    path: [...path],
    kind,
    digest: shortHash(canonicalJson(kind === 'removed' ? before : after)),
  }))

/**
 * The rules because of which the difference is ignored: every change is in one of them. null: some change is in none.
 * @param config the name of the config
 * @param changes from the assigned to the running content, in the normal form
 */
export function ignoringRules(
  rules: readonly IgnoredDifference[],
  config: string,
  changes: readonly ConfigChange[],
): IgnoredDifference[] | null {
  const wanted = new Set(ignoredChanges(changes).map(changeKey))
  const used = rules.filter((rule) => {
    if (rule.config !== config) return false
    const matching = rule.changes.map(changeKey).filter((key) => wanted.has(key))
    matching.forEach((key) => wanted.delete(key))
    return matching.length > 0
  })
  return used.length > 0 && wanted.size === 0 ? used : null
}

const changeKey = ({ path, kind, digest }: IgnoredChange): string =>
  JSON.stringify([kind, path, digest])

/** The ignored differences of one account. */
export interface IgnoredDifferences {
  /** oldest first */
  rules: readonly IgnoredDifference[]
  /**
   * stored: in the browser. page: storage is blocked or full, so they last as long as the page. newer: a later version of
   * the console wrote them, so they apply but cannot be changed.
   */
  persistence: 'stored' | 'page' | 'newer'
  /** the stored records that are no rules; they stay stored until they are dropped */
  unread?: readonly unknown[]
}

/** The ignored differences of one account, which can be changed. */
export interface IgnoreStore extends Pick<Store<IgnoredDifferences>, 'get' | 'subscribe'> {
  add: (rule: Pick<IgnoredDifference, 'config' | 'reason' | 'changes'>) => void
  remove: (id: string) => void
  /** Deletes the stored records that are no rules. */
  dropUnread: () => void
}

/** How the rules are stored. */
const formatOf = (key: string) => ({ key, member: 'rules', version: 1 })

/** The key under which an account's ignored differences are stored. */
export const ignoredKey = (serverId: string, account: string): string =>
  `logkit-console:${serverId}:${encodeUriPart(account)}:ignored-differences`

/** Deletes the ignored differences of an account. */
export function forgetIgnored(serverId: string, account: string, storage: () => Storage): void {
  try {
    storage().removeItem(ignoredKey(serverId, account))
  } catch {
    // Where storage is blocked, nothing is stored.
  }
}

/** Ignored differences stored under `key`. Each change starts from what is stored, so that no tab undoes those of another. */
export function createIgnoreStore(
  key: string,
  storage: () => Storage,
  tabs: Tabs = window,
): IgnoreStore {
  const store = createStore<IgnoredDifferences>(
    read(key, storage) ?? { rules: [], persistence: 'page' },
  )
  const refresh = () => {
    const stored = store.get().persistence === 'page' ? null : read(key, storage)
    if (stored && JSON.stringify(stored) !== JSON.stringify(store.get())) store.set(stored)
  }
  const write = (rules: IgnoredDifference[], unread: readonly unknown[]) =>
    store.set({
      rules,
      persistence: writeStoredList(formatOf(key), storage, [...rules, ...unread])
        ? 'stored'
        : 'page',
      ...(unread.length > 0 && { unread }),
    })
  const change = (edit: (rules: readonly IgnoredDifference[]) => IgnoredDifference[]) => {
    refresh()
    const { rules, persistence, unread = [] } = store.get()
    if (persistence !== 'newer') write(edit(rules), unread)
  }
  return {
    get: store.get,
    subscribe: followTabs({ key, tabs, refresh }, store.subscribe),
    add: ({ config, reason, changes }) =>
      change((rules) => [
        ...rules,
        { id: newId(), config, reason: reason.trim(), at: Date.now(), changes },
      ]),
    dropUnread() {
      refresh()
      const { rules, persistence } = store.get()
      if (persistence !== 'newer') write([...rules], [])
    },
    remove: (id) => change((rules) => rules.filter((rule) => rule.id !== id)),
  }
}

/** The valid rules that are stored; null where storage is blocked. */
function read(key: string, storage: () => Storage): IgnoredDifferences | null {
  const stored = readStoredList(formatOf(key), storage)
  if (!stored) return null
  const rules = stored.items.flatMap((item) => IgnoredDifference.safeParse(item).data ?? [])
  const unread = stored.items.filter((item) => !IgnoredDifference.safeParse(item).success)
  return {
    rules,
    persistence: stored.isNewer ? 'newer' : 'stored',
    ...(unread.length > 0 && { unread }),
  }
}
