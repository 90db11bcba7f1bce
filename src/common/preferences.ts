import { z } from '../contract/zod'
import { createStore, type Store } from '../lib/store'
import { isTimeZone } from '../lib/time/timeZones'
import { defaultColumnState } from '../lib/table/columnState'

/** A list without the items of another form. */
const listOf = <Item extends z.ZodMiniType>(item: Item) =>
  z.pipe(
    z.array(z.unknown()),
    z.transform((items) => items.flatMap((one) => keepRead(item, one))),
  )

/** An object without the members of another form. */
const recordOf = <Item extends z.ZodMiniType>(item: Item) =>
  z.pipe(
    z.record(z.string(), z.unknown()),
    z.transform((members) =>
      Object.fromEntries(
        Object.entries(members).flatMap(([key, value]) =>
          keepRead(item, value).map((read) => [key, read] as const),
        ),
      ),
    ),
  )

/** The value as a list; empty if it has another form. */
function keepRead<Item extends z.ZodMiniType>(item: Item, value: unknown): z.output<Item>[] {
  const { success, data } = item.safeParse(value)
  return success ? [data] : []
}

const texts = z.catch(listOf(z.string()), [])

const Columns = z.catch(
  z.object({
    order: texts,
    hidden: texts,
    width: z.catch(recordOf(z.number().check(z.refine((px) => px > 0))), {}),
  }),
  defaultColumnState,
)

const Preferences = z.object({
  theme: z.catch(z.optional(z.enum(['light', 'dark', 'system'])), undefined),
  locale: z.catch(z.optional(z.enum(['en', 'zh'])), undefined),
  density: z.catch(z.optional(z.enum(['comfortable', 'compact'])), undefined),
  /** what a press on the free space of a row does */
  rowPress: z.catch(z.optional(z.enum(['opens', 'nothing'])), undefined),
  navigation: z.catch(z.optional(z.enum(['wide', 'narrow'])), undefined),
  /** an IANA name; without it times are in the time zone of the browser */
  timeZone: z.catch(z.optional(z.string().check(z.refine(isTimeZone))), undefined),
  /** seconds between refreshes of lists, up to a day; 0 = off. Timers run at once where the time is too long for them. */
  refresh: z.catch(
    z.optional(z.union([z.literal(0), z.number().check(z.gte(1), z.lte(86_400))])),
    undefined,
  ),
  /** the arrangement of the columns of each list, by the name of the list */
  columns: z.catch(z.optional(z.record(z.string(), Columns)), undefined),
  /** the keys whose values are no secrets although they look like it, in lower case */
  notSecret: z.catch(z.optional(listOf(z.string())), undefined),
  /** the values that charts are compared with, by metric */
  limits: z.catch(z.optional(recordOf(listOf(z.number()))), undefined),
})

/** The preferences that the user has set. Members that were never set are missing. */
export type Preferences = z.output<typeof Preferences>

/** The preferences of one user. */
export interface PreferenceStore extends Pick<Store<Preferences>, 'get' | 'subscribe'> {
  /** Changes preferences. A function gets the current ones, including changes by other tabs. */
  change: (patch: Partial<Preferences> | ((current: Preferences) => Partial<Preferences>)) => void
}

/** Preferences stored under `key`. Where storage is blocked they last as long as the page. */
export function createPreferences(key: string, storage: () => Storage): PreferenceStore {
  const store = createStore(read(key, storage))
  return {
    ...store,
    change(patch) {
      // Another tab may have changed preferences meanwhile.
      const current = { ...store.get(), ...read(key, storage) }
      store.set({ ...current, ...(typeof patch === 'function' ? patch(current) : patch) })
      try {
        storage().setItem(key, JSON.stringify(store.get()))
      } catch {
        // Storage is blocked or full: the change lasts as long as the page.
      }
    },
  }
}

function read(key: string, storage: () => Storage): Preferences {
  try {
    return Preferences.parse(JSON.parse(storage().getItem(key) ?? '{}'))
  } catch {
    return {}
  }
}
