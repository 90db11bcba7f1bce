import { createInstance } from 'i18next'
import { expect, test, vi } from 'vitest'
import { rememberTexts } from './rememberTexts'

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

type Write = (key: string, options?: Record<string, unknown>) => string

async function create() {
  const instance = createInstance()
  await instance.init({ lng: 'en', defaultNS: 'common', resources: structuredClone(texts) })
  const look = vi.spyOn(instance, 't')
  rememberTexts(instance)
  // Texts of this test's own, which the product's types do not know.
  const words = (language: string | null): Write => {
    const t: unknown = instance.getFixedT(language, 'common')
    return t as Write
  }
  return { instance, look, words }
}

test('the same text is looked up once, others are told apart by all they depend on', async () => {
  const { look, words } = await create()
  const t = words(null)
  expect([t('name'), t('name')]).toEqual(['State', 'State'])
  expect(look).toHaveBeenCalledTimes(1)
  expect(t('only', { what: 'web' })).toBe('Only web')
  expect(t('only', { what: 'db' })).toBe('Only db')
  expect(t('hosts', { count: 1 })).toBe('1 host')
  expect(t('hosts', { count: 2 })).toBe('2 hosts')
  expect(words('zh')('name')).toBe('状态')
})

test('what was written goes with the language and with new texts', async () => {
  const { instance, words } = await create()
  const t = words(null)
  expect(t('name')).toBe('State')
  await instance.changeLanguage('zh')
  expect(t('name')).toBe('状态')
  instance.addResourceBundle('zh', 'common', { name: '情况' }, true, true)
  expect(t('name')).toBe('情况')
})
