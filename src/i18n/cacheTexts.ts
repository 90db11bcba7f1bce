/** The maximum number of cached texts. A list uses a few hundred. */
const maxTexts = 2000

/** The relevant part of an i18next instance, whose own types are computed for each text. */
interface Instance {
  getFixedT: (...args: never[]) => unknown
  on: (event: 'languageChanged' | 'loaded', then: () => void) => void
  store: { on: (event: 'added' | 'removed', then: () => void) => void }
}

/**
 * Caches the texts of an instance. A list has the same few texts in each row, and i18next would look each of them up,
 * choose its plural and interpolate it again. A change of the language and new texts empty the cache.
 */
export function cacheTexts(instance: Instance): void {
  const cache = new Map<string, unknown>()
  const clear = () => cache.clear()
  instance.on('languageChanged', clear)
  instance.on('loaded', clear)
  instance.store.on('added', clear)
  instance.store.on('removed', clear)
  const { getFixedT } = instance
  Object.assign(instance, {
    getFixedT(...args: unknown[]) {
      const scope = JSON.stringify(args)
      const translate: unknown = Reflect.apply(getFixedT, instance, args)
      if (typeof translate !== 'function') return translate
      return new Proxy(translate, {
        apply(translate, self, request: unknown[]) {
          const key = keyOf(scope, request)
          const cached = key === null ? undefined : cache.get(key)
          if (cached !== undefined) return cached
          const text: unknown = Reflect.apply(translate, self, request)
          if (key === null) return text
          if (cache.size >= maxTexts) clear()
          cache.set(key, text)
          return text
        },
      })
    },
  })
}

/** The key of a text: its name and options. null if an option is no plain value. */
function keyOf(scope: string, [name, options, ...more]: unknown[]): string | null {
  if (typeof name !== 'string' || more.length) return null
  if (options === undefined) return `${scope}\n${name}`
  if (typeof options !== 'object' || options === null) return null
  let key = `${scope}\n${name}`
  for (const [option, value] of Object.entries<unknown>({ ...options })) {
    if (typeof value !== 'string' && typeof value !== 'number') return null
    key += `\n${option} ${typeof value} ${value}`
  }
  return key
}
