/** Texts that are kept at once; a list asks for a few hundred. */
const most = 2000

/** What is needed of an i18next instance; its own types are worked out for each text by itself. */
interface Instance {
  getFixedT: (...args: never[]) => unknown
  on: (event: 'languageChanged' | 'loaded', then: () => void) => void
  store: { on: (event: 'added' | 'removed', then: () => void) => void }
}

/**
 * Makes an instance remember what it wrote: a list says the same few things in every row, and each time i18next would
 * look them up, choose a plural and fill them in anew. What was written goes with the language and with new texts.
 */
export function rememberTexts(instance: Instance): void {
  const written = new Map<string, unknown>()
  const forget = () => written.clear()
  instance.on('languageChanged', forget)
  instance.on('loaded', forget)
  instance.store.on('added', forget)
  instance.store.on('removed', forget)
  const { getFixedT } = instance
  Object.assign(instance, {
    getFixedT(...args: unknown[]) {
      const where = JSON.stringify(args)
      const write: unknown = Reflect.apply(getFixedT, instance, args)
      if (typeof write !== 'function') return write
      return new Proxy(write, {
        apply(write, self, asked: unknown[]) {
          const key = keyOf(where, asked)
          const known = key === null ? undefined : written.get(key)
          if (known !== undefined) return known
          const text: unknown = Reflect.apply(write, self, asked)
          if (key === null) return text
          if (written.size >= most) forget()
          written.set(key, text)
          return text
        },
      })
    },
  })
}

/** What a text depends on; null when that is more than plain values. */
function keyOf(where: string, [name, options, ...more]: unknown[]): string | null {
  if (typeof name !== 'string' || more.length) return null
  if (options === undefined) return `${where}\n${name}`
  if (typeof options !== 'object' || options === null) return null
  let key = `${where}\n${name}`
  for (const [option, value] of Object.entries<unknown>({ ...options })) {
    if (typeof value !== 'string' && typeof value !== 'number') return null
    key += `\n${option} ${typeof value} ${value}`
  }
  return key
}
