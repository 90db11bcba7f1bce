import { expect, test } from 'vitest'
import { createPreferences } from '../../common/preferences'
import { consoleTheme } from '../../ui/theme'
import { features, navItems } from '../features'
import type { EmbedControls } from './contract'
import { createControls } from './createControls'

function controlsOf(initial: EmbedControls, stored: Record<string, unknown> = {}) {
  const items = new Map([['p', JSON.stringify(stored)]])
  const storage = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  } as unknown as Storage
  const controls = createControls(initial)
  const preferences = controls.preferences(createPreferences('p', () => storage))
  return { ...controls, preferences, stored: () => JSON.parse(items.get('p') ?? '{}') as unknown }
}

test("the user's choice comes before that of the page, and after a locked one", () => {
  const stored = { theme: 'light', locale: 'en' }
  const open = controlsOf({ theme: { value: 'dark' }, locale: { value: 'zh' } }, stored)
  expect(open.preferences.get()).toMatchObject({ theme: 'light', locale: 'en' })
  const locked = controlsOf(
    { theme: { value: 'dark', lock: true }, locale: { value: 'zh', lock: true } },
    stored,
  )
  expect(locked.preferences.get()).toMatchObject({ theme: 'dark', locale: 'zh' })
  expect(locked.controls.get()).toMatchObject({ isThemeLocked: true, isLocaleLocked: true })
  expect(controlsOf({ theme: { value: 'dark' } }).preferences.get().theme).toBe('dark')
})

test('a new value of the page replaces an earlier choice of the user; the same value does not', () => {
  const { preferences, update, stored } = controlsOf({ theme: { value: 'dark' } })
  preferences.change({ theme: 'light' })
  update({ theme: { value: 'dark' } })
  expect(preferences.get().theme).toBe('light')
  update({ theme: { value: 'light' } })
  update({ theme: { value: 'dark' } })
  expect(preferences.get().theme).toBe('dark')
  expect(stored()).toEqual({})
})

test('what the page decides is not stored as a choice of the user', () => {
  const { preferences, stored } = controlsOf({ theme: { value: 'dark', lock: true } })
  preferences.change({ density: 'compact' })
  expect(stored()).toEqual({ density: 'compact' })
})

test('an update changes its members only', () => {
  const { controls, update } = controlsOf({ readOnly: true, tokens: { primary: '#123456' } })
  const { adaptTheme } = controls.get()
  update({ layout: { header: false, headingLevel: 3 }, features: { grok: false, tags: true } })
  expect(controls.get()).toMatchObject({
    readOnly: true,
    header: false,
    navigation: true,
    headingLevel: 3,
  })
  const { isHidden } = controls.get()
  expect(['/grok', '/grok?x', '/tags', '/', '/__gallery'].map(isHidden)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
  expect(controls.get().adaptTheme).toBe(adaptTheme)
  update({ tokens: { primary: '#654321' }, readOnly: undefined })
  expect(controls.get().readOnly).toBe(true)
  expect(controls.get().adaptTheme).not.toBe(adaptTheme)
})

test('every path of a page belongs to a feature of the navigation', () => {
  const shown = Object.fromEntries(navItems.map(({ name }) => [name, false]))
  const { isHidden } = controlsOf({ features: shown }).controls.get()
  const routes = features.flatMap((feature) => feature.routes).map(({ path }) => `/${path}`)
  expect(routes.filter((path) => !isHidden(path))).toEqual([])
})

test('tokens of the page replace those of the theme, under a key of their own', () => {
  const own = consoleTheme('light', 'comfortable')
  const { controls } = controlsOf({
    tokens: { primary: '#ff0000', surface: '#eeeeee', radius: '8px', font: 'Arial' },
  })
  const theme = controls.get().adaptTheme?.(own)
  expect(theme?.token).toMatchObject({
    colorPrimary: '#ff0000',
    colorLink: '#ff0000',
    colorBgContainer: '#eeeeee',
    colorText: own.token?.colorText,
    colorInfo: own.token?.colorInfo,
    borderRadius: 8,
    fontFamily: 'Arial',
  })
  expect(theme?.token?.colorPrimaryHover).toBeUndefined()
  expect(theme?.components?.Tabs?.inkBarColor).toBe('#ff0000')
  expect(theme?.cssVar.key).toMatch(/^lk-light-comfortable-\w+$/)
  expect(controlsOf({}).controls.get().adaptTheme).toBeUndefined()
})
