import { rememberedApi, type EarlyRequests } from '../lib/browser/earlyRequests'
import { drawFirstPage } from './drawFirstPage'
import { readPreferences } from './readPreferences'
import { firstQuery, readSearch } from './readSearch'
import { readSettings } from './readSettings'
import { pathBelow } from '../lib/browser/pathBelow'

/** ms after which a page that is not there says what is missing */
const patience = 8_000
/** ms that the code waits for the first rows, which evaluating it would hold up on a slow processor */
const codePatience = 800

/** What `public/rescue.js` exports. */
interface Rescue {
  explain: (isLate: boolean) => Promise<void>
}

/**
 * Runs before the first paint. It applies the remembered language, theme and navigation, requests the settings, the texts
 * and the first list while the code of the page is loading, and shows the list as soon as it is there.
 */
export function boot() {
  // In a sandbox without this permission the page has no origin, and gets neither modules nor data.
  if (self.origin === 'null') return addEventListener('DOMContentLoaded', explainSandbox)
  const { dataset, style } = document.documentElement
  // A part of another page has neither header nor navigation, and no list that is worth an early request.
  const isPart = /[?&]embed=/.test(location.search)
  if (isPart) dataset.embed = ''
  const script = document.currentScript
  const preferences = readPreferences(stored('logkit-console:preferences'))
  const systemDark = matchMedia('(prefers-color-scheme: dark)').matches
  const isDark = (theme = 'system') => theme === 'dark' || (theme === 'system' && systemDark)
  dataset.theme = isDark(preferences.theme) ? 'dark' : 'light'
  style.colorScheme = dataset.theme
  dataset.navigation = preferences.narrowNavigation ? 'narrow' : 'wide'
  dataset.density = preferences.compact ? 'compact' : 'comfortable'
  const browserLanguage = navigator.languages.find((tag) => /^(en|zh)\b/i.test(tag)) ?? ''
  const ownLanguage = /^zh/i.test(browserLanguage) ? 'zh' : 'en'
  const language = preferences.locale ?? ownLanguage
  document.documentElement.lang = language
  useStoredTypeface()

  const base = document.baseURI
  followRedirect(base)
  const texts = script instanceof HTMLElement ? script.dataset[language] : undefined
  if (texts) preload(texts)

  const early: EarlyRequests = {
    settings: fetch(new URL('console.config.json', base), { cache: 'no-cache' }),
    problems: [],
  }
  window.logkitConsoleEarly = early
  addEventListener('error', rescue, true)
  addEventListener('securitypolicyviolation', rescue)
  setTimeout(rescue, patience)

  const search = isPart ? null : firstSearch(base)
  // The address of the last visit is asked at once; the settings may name another one.
  const [lastBase, lastApi] = (stored(rememberedApi) ?? '').split(' ')
  if (search && lastApi && lastBase === base) void requestList(lastApi)
  const drawn = early.settings
    .then(async (response) => {
      const settings = readSettings(
        response.ok ? await response.clone().json() : {},
        'logkitConsoleDemo' in window,
      )
      const api = settings?.isPlain ? settings.api : null
      remember(rememberedApi, api === null ? null : `${base} ${api}`)
      if (!search || !settings || api === null) return void (early.list = undefined)
      const list = requestList(api)
      warmUp(language)
      const isDrawn = await drawFirstPage(list, {
        settings,
        preferences,
        search,
        base: new URL(base).pathname,
        language:
          preferences.locale ?? (settings.locale === 'auto' ? ownLanguage : settings.locale),
        dark: isDark(preferences.theme ?? settings.theme),
        onPress: (control) => (early.pressed = control),
      })
      if (isDrawn) await painted()
    })
    .catch(() => {
      // The code reads the settings and the list again and reports the error.
    })
  // A page in the background paints nothing.
  const limit = new Promise<void>((resolve) => setTimeout(resolve, codePatience))
  if (search) early.drawn = Promise.race([drawn, limit])

  /** Sends the request that the code will make, which takes this response instead of sending it again. */
  function requestList(api: string): Promise<Response> {
    const url = `${api}/agents?${search ? firstQuery(search) : ''}`
    if (early.list?.url === url) return early.list.response
    const response = fetch(url, { headers: {}, cache: 'no-store', redirect: 'manual' })
    response.catch(() => {})
    early.list = { url, response }
    return response
  }

  /** Keeps an event that tells why the console does not start, and loads what explains it. */
  function rescue(event?: Event) {
    if (event) early.problems.push(event)
    // The outline is still there, or the code has failed while it drew the page.
    const unstarted = '.boot, [data-boot], #logkit-console:empty'
    if (document.querySelector(unstarted) || document.readyState === 'loading')
      void import(/* @vite-ignore */ new URL('rescue.js', base).href).then((rescue: Rescue) =>
        rescue.explain(!event),
      )
  }
}

/** Formatting the first number loads the language data of the browser, which fits into the time of waiting. */
const warmUp = (language: string) => setTimeout(() => new Intl.NumberFormat(language))

/** Resolves after the next frame. */
const painted = () =>
  new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)))

function explainSandbox() {
  const place = document.getElementById('logkit-console')
  if (!place) return
  place.className = 'start-failure'
  place.textContent =
    'The sandbox of this frame lacks allow-same-origin. 此框架的 sandbox 缺少 allow-same-origin。'
}

/** The list of agents at this address; null for another page. */
function firstSearch(base: string) {
  const path = pathBelow(base)
  if (path !== '' && path !== 'agents') return null
  return readSearch(new URLSearchParams(path && location.search))
}

/** A server that does not answer every address with this page redirects to it, with the path in `to`. */
function followRedirect(base: string) {
  if (!/^(index\.html)?$/.test(pathBelow(base))) return
  const to = new URLSearchParams(location.search).get('to') ?? ''
  const target = new URL(base + (to ? to.replace(/^\/+/, '') : location.search) + location.hash)
  if (target.href.startsWith(base)) history.replaceState(null, '', target.href)
}

/** A typeface that an earlier visit has brought is in the browser's cache, and is used from the first paint on. */
function useStoredTypeface() {
  const url = stored('logkit-console:typeface')
  if (!url) return
  document.fonts.add(
    new FontFace('Inter Variable', `url("${encodeURI(url)}")`, {
      weight: '100 900',
      display: 'optional',
    }),
  )
}

function preload(href: string) {
  const link = document.createElement('link')
  link.rel = 'modulepreload'
  link.href = href
  document.head.append(link)
}

/** What was stored under a key; null where nothing was, or where storage is blocked. */
function stored(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function remember(key: string, value: string | null) {
  if (stored(key) === value) return
  try {
    if (value === null) localStorage.removeItem(key)
    else localStorage.setItem(key, value)
  } catch {
    // The next visit asks for the settings first.
  }
}
