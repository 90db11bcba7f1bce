import { z } from '../contract/zod'
import { createStore, type Store } from '../lib/store'
import { isTimeZone } from '../lib/time/timeZones'
import { untouched } from '../ui/table/columnState'

const texts = z.catch(z.array(z.string()), [])

const Columns = z.catch(
  z.object({
    order: texts,
    hidden: texts,
    width: z.catch(z.record(z.string(), z.number()), {}),
  }),
  untouched,
)

const Preferences = z.object({
  theme: z.catch(z.optional(z.enum(['light', 'dark', 'system'])), undefined),
  locale: z.catch(z.optional(z.enum(['en', 'zh'])), undefined),
  density: z.catch(z.optional(z.enum(['comfortable', 'compact'])), undefined),
  navigation: z.catch(z.optional(z.enum(['wide', 'narrow'])), undefined),
  /** an IANA name; without it times are those of the browser */
  timeZone: z.catch(z.optional(z.string().check(z.refine(isTimeZone))), undefined),
  /** seconds between refreshes of lists; 0 = off */
  refresh: z.catch(z.optional(z.number().check(z.gte(0))), undefined),
  /** what was made of the columns of each list, by its name */
  columns: z.catch(z.optional(z.record(z.string(), Columns)), undefined),
  /** values to compare with in charts, by metric */
  limits: z.catch(z.optional(z.record(z.string(), z.array(z.number()))), undefined),
})

/** What the user has chosen; a member that is missing has not been chosen. */
export type Preferences = z.output<typeof Preferences>

export interface PreferenceStore extends Pick<Store<Preferences>, 'get' | 'subscribe'> {
  /** Takes what changes, or a function that makes it of what is chosen by now. */
  change: (patch: Partial<Preferences> | ((now: Preferences) => Partial<Preferences>)) => void
}

/** Preferences remembered under `key`. Where storage is blocked they live as long as the page. */
export function createPreferences(key: string, storage: () => Storage): PreferenceStore {
  const store = createStore(read(key, storage))
  return {
    ...store,
    change(patch) {
      // Another tab may have chosen something meanwhile.
      const now = { ...store.get(), ...read(key, storage) }
      store.set({ ...now, ...(typeof patch === 'function' ? patch(now) : patch) })
      try {
        storage().setItem(key, JSON.stringify(store.get()))
      } catch {
        // Blocked or full: the choice still holds for this page.
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
