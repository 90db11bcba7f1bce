import { StrictMode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { connect, type Watch } from '../api/http'
import { createServerClock, type ServerClock } from '../api/serverClock'
import { createQueryClient, invalidateReads } from '../api/query'
import { createDelegatedSession, createKeysSession, type Session } from '../api/session'
import { createHistoryService } from '../domain/history/historyService'
import { createPlanService } from '../domain/services/planService'
import { standaloneControls } from '../common/hostControls'
import { createPreferences } from '../common/preferences'
import { createViewStores } from '../common/views/viewStore'
import { createI18n } from '../i18n/createI18n'
import type { MissingCode } from '../lib/browser/whyMissing'
import { createStore } from '../lib/store'
import { Console } from './Console'
import type { ConsoleOptions, RunningConsole } from './consoleOptions'
import { preloadWhenIdle } from './preloadWhenIdle'
import { createConsoleRouter, untilReady } from './router'
import type { Settings } from './settings'
import { createSignOut } from './signOut'
import { takeOver, untilRows } from './takeOver'
import { showStartFailure } from './startFailure'

/** The catalogues of the shell and of the list of agents. Other pages load their own. */
const firstTexts = ['antd', 'common', 'lists', 'shell', 'agents']

/** Mounts an independent console in `element`, in the standalone page or in any other page. */
export function mountConsole(element: HTMLElement, options: ConsoleOptions): RunningConsole {
  const { settings, history, standalone = false, demo, fetch, early, host } = options
  const ownPreferences = createPreferences(
    standalone ? 'logkit-console:preferences' : `logkit-console:${settings.serverId}:preferences`,
    () => localStorage,
  )
  const preferences = host?.preferences(ownPreferences) ?? ownPreferences
  const controls = host?.controls ?? createStore(standaloneControls(settings.readOnly))
  // A demo has its own views and plans, whatever its server is called.
  const localDataId = demo ? `demo:${settings.serverId}` : settings.serverId
  const views = createViewStores(localDataId, () => localStorage)
  const clock = createServerClock()
  const session = host?.session?.(clock) ?? createSession(settings, clock)
  const configHistory = createHistoryService({
    serverId: localDataId,
    session,
    now: clock.now,
  })
  const connection = {
    baseUrl: settings.api.base,
    resourceBase: settings.api.resource,
    session,
    isReadOnly: () => controls.get().readOnly,
    watch(...call: Parameters<Watch>) {
      configHistory.watch(...call)
      host?.watch(...call)
    },
    timeout: settings.api.timeout * 1000,
    fetch,
    clock,
    onPagingLearnt: (path: string) => void client.invalidateQueries({ queryKey: [path, 'GET'] }),
  }
  const call = connect(connection)
  const client = createQueryClient(call)
  const plans = createPlanService({
    call,
    serverId: localDataId,
    session,
    onWritten: () => void invalidateReads(client),
  })
  let leaveAccount = () => {}
  const signOut = createSignOut({
    serverId: settings.serverId,
    session,
    client,
    plans,
    configHistory,
    leave: () => leaveAccount(),
  })
  const root = createRoot(element)
  const missingCode = createStore<MissingCode | null>(null)
  let close = () => {}
  let mounted = true
  const isUnmounted = () => !mounted

  const start = async () => {
    const locale = preferences.get().locale ?? defaultLocale(settings.locale)
    const i18n = await createI18n(locale, firstTexts)
    if (isUnmounted()) throw unmounted()
    const { basename, initialPath } = options
    const router = createConsoleRouter({
      history,
      basename,
      initialPath,
      i18n,
      client,
      session,
      missingCode,
    })
    host?.onRouter(router)
    close = () => router.dispose()
    // The page has gone by then, and with it its question about unsaved changes.
    leaveAccount = () => void setTimeout(() => void router.navigate('/', { replace: true }))
    await untilReady(router)
    await untilRows(element, client)
    if (isUnmounted()) throw unmounted()
    const console = (
      <StrictMode>
        <Console
          {...{
            element,
            settings,
            preferences,
            views,
            plans,
            configHistory,
            client,
            clock,
            session,
            controls,
            host,
            i18n,
            router,
            missingCode,
            standalone,
            demo,
            signOut,
          }}
          shareable={host?.shareable ?? history !== 'memory'}
        />
      </StrictMode>
    )
    takeOver(element, () => flushSync(() => root.render(console)), early)
    const cancelPreload = preloadWhenIdle(client, router, plans, standalone)
    close = () => {
      cancelPreload()
      router.dispose()
    }
    return { router, i18n }
  }
  const started = start()
  started.catch((error: unknown) => showStartFailure(element, error, () => mounted))

  return {
    started,
    session,
    client,
    preferences,
    plans,
    missingCode,
    async forgetLocalData() {
      const { forgetAccount } = await import('./forgetAccount')
      const stores = { serverId: settings.serverId, plans, configHistory }
      await forgetAccount(stores, session.get().account, 'all')
    },
    async unmount() {
      mounted = false
      root.unmount()
      close()
      signOut.close()
      // A read that ends after its query was cleared starts a timer, which would keep the whole console for minutes.
      await client.cancelQueries()
      client.clear()
      await Promise.all([plans.close(), configHistory.close()])
    },
  }
}

const unmounted = () => new Error('the console was unmounted')

/** The session that the settings describe. */
const createSession = (
  { serverId, session: { kind } }: Pick<Settings, 'serverId' | 'session'>,
  { tokenTime }: ServerClock,
): Session =>
  kind === 'keys'
    ? createKeysSession({ serverId, storage: () => sessionStorage, now: tokenTime })
    : createDelegatedSession()

/** The language of the settings, or with `auto` that of the browser. */
const defaultLocale = (locale: 'auto' | 'en' | 'zh') => {
  if (locale !== 'auto') return locale
  const supported = navigator.languages.find((tag) => /^(en|zh)\b/i.test(tag)) ?? 'en'
  return /^zh/i.test(supported) ? 'zh' : 'en'
}
