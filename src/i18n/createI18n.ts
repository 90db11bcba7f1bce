import { createInstance, type i18n, type ReadCallback } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { cacheTexts } from './cacheTexts'

export const locales = ['en', 'zh'] as const
export type Locale = (typeof locales)[number]

type Catalogue = { default: Record<string, unknown> }

/**
 * Each catalogue is a chunk, so that a page loads its own texts in the current language only. That of the demo comes with the
 * demo.
 */
const catalogues = import.meta.glob<Catalogue>(['./{en,zh}/*.{ts,json}', '!./*/demo.ts'])

/**
 * Creates the i18next instance of one console. It is not i18next's global one, because two consoles on a page may have
 * different languages. Resolves once the catalogues `needed` are loaded; rejects if one cannot be loaded.
 */
export async function createI18n(locale: Locale, needed: readonly string[]): Promise<i18n> {
  const instance = createInstance()
  await instance
    .use(initReactI18next)
    .use({ type: 'backend' as const, init: () => {}, read: readCatalogue })
    .init({
      lng: locale,
      supportedLngs: [...locales],
      fallbackLng: false,
      ns: [...needed],
      defaultNS: 'common',
      // With two retries a missing language is reported within two seconds; the default takes eleven.
      maxRetries: 2,
      interpolation: { escapeValue: false },
    })
  assertLoaded(instance, locale, needed)
  cacheTexts(instance)
  return instance
}

/** Loads the texts of a page. Rejects if they cannot be loaded, where i18next alone would show their keys. */
export async function loadTexts(instance: i18n, names: readonly string[]): Promise<void> {
  await instance.loadNamespaces(names)
  assertLoaded(instance, instance.language, names)
}

/** Changes the language once all texts in use are loaded in it. Rejects and keeps the language if they cannot be. */
export async function changeLanguage(instance: i18n, locale: Locale): Promise<void> {
  const used = Object.keys(instance.getDataByLanguage(instance.language) ?? {})
  await instance.loadLanguages(locale)
  assertLoaded(instance, locale, used)
  await instance.changeLanguage(locale)
}

function assertLoaded(instance: i18n, locale: string, names: readonly string[]) {
  const missing = names.filter((name) => !instance.hasResourceBundle(locale, name))
  if (missing.length)
    throw new Error(`no texts ${locale}/${missing.join(', ')}`, { cause: lastFailure })
}

/** why texts could not be loaded; i18next keeps it to itself */
let lastFailure: unknown

function readCatalogue(locale: string, name: string, done: ReadCallback) {
  const load = catalogues[`./${locale}/${name}.ts`] ?? catalogues[`./${locale}/${name}.json`]
  if (!load) return done(new Error(`no texts ${locale}/${name}`), false)
  load().then(
    (module) => done(null, module.default),
    (error: unknown) => {
      lastFailure = error
      done(error instanceof Error ? error : String(error), true)
    },
  )
}
