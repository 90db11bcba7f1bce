import { createInstance } from 'i18next'
import { expect, test, vi } from 'vitest'
import { cacheTexts } from './cacheTexts'

const texts = {
  en: {
    common: {
      name: 'State',
      only: 'Only {{what}}',
      hosts_one: '{{count}} host',
      hosts_other: '{{count}} hosts',
    },
  },
  zh: { common: { name: '状态', only: '仅 {{what}}', hosts_other: '{{count}} 台机器' } },
}

type Translate = (key: string, options?: Record<string, unknown>) => string

async function create() {
  const instance = createInstance()
  await instance.init({ lng: 'en', defaultNS: 'common', resources: structuredClone(texts) })
  const lookup = vi.spyOn(instance, 't')
  cacheTexts(instance)
  // The types of the product do not include the texts of this test.
  const words = (language: string | null): Translate => {
    const t: unknown = instance.getFixedT(language, 'common')
    return t as Translate
  }
  return { instance, lookup, words }
}

test('a text is looked up once for each combination of name and options', async () => {
  const { lookup, words } = await create()
  const t = words(null)
  expect([t('name'), t('name')]).toEqual(['State', 'State'])
  expect(lookup).toHaveBeenCalledTimes(1)
  expect(t('only', { what: 'web' })).toBe('Only web')
  expect(t('only', { what: 'db' })).toBe('Only db')
  expect(t('hosts', { count: 1 })).toBe('1 host')
  expect(t('hosts', { count: 2 })).toBe('2 hosts')
  expect(words('zh')('name')).toBe('状态')
})

test('a change of the language and new texts empty the cache', async () => {
  const { instance, words } = await create()
  const t = words(null)
  expect(t('name')).toBe('State')
  await instance.changeLanguage('zh')
  expect(t('name')).toBe('状态')
  instance.addResourceBundle('zh', 'common', { name: '情况' }, true, true)
  expect(t('name')).toBe('情况')
})
