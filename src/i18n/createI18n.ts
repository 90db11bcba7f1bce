import { createInstance, type i18n, type ReadCallback } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { rememberTexts } from './rememberTexts'

export const locales = ['en', 'zh'] as const
export type Locale = (typeof locales)[number]

type Catalogue = { default: Record<string, unknown> }

/** One chunk a catalogue: a page downloads its own texts in the one language that is shown. */
const catalogues = import.meta.glob<Catalogue>('./{en,zh}/*.{ts,json}')

/**
 * An i18next instance of one console, not i18next's global one: two consoles on a page may speak
 * two languages. Resolves once the texts of the frame are there.
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
      // Who asks for another language learns within a second or two that it is not to be had: the default is eleven.
      maxRetries: 2,
      interpolation: { escapeValue: false },
    })
  assertLoaded(instance, locale, needed)
  rememberTexts(instance)
  return instance
}

/** Loads a page's texts; rejects when they are not to be had. i18next alone would show their keys instead. */
export async function loadTexts(instance: i18n, names: readonly string[]): Promise<void> {
  await instance.loadNamespaces(names)
  assertLoaded(instance, instance.language, names)
}

/** Changes the language once all texts in use are there in it; rejects, and stays, when they are not. */
export async function changeLanguage(instance: i18n, locale: Locale): Promise<void> {
  const used = Object.keys(instance.getDataByLanguage(instance.language) ?? {})
  await instance.loadLanguages(locale)
  assertLoaded(instance, locale, used)
  await instance.changeLanguage(locale)
}

function assertLoaded(instance: i18n, locale: string, names: readonly string[]) {
  const missing = names.filter((name) => !instance.hasResourceBundle(locale, name))
  if (missing.length) throw new Error(`no texts ${locale}/${missing.join(', ')}`)
}

function readCatalogue(locale: string, name: string, done: ReadCallback) {
  const load = catalogues[`./${locale}/${name}.ts`] ?? catalogues[`./${locale}/${name}.json`]
  if (!load) return done(new Error(`no texts ${locale}/${name}`), false)
  load().then(
    (module) => done(null, module.default),
    (error: unknown) => done(error instanceof Error ? error : String(error), true),
  )
}
