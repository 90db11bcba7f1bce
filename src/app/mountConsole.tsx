import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { connect } from '../api/http'
import { createServerClock, type ServerClock } from '../api/serverClock'
import { createQueryClient, invalidateReads } from '../api/query'
import { createDelegatedSession, createKeysSession, type Session } from '../api/session'
import { createHistoryService } from '../domain/history/historyService'
import { createPlanService } from '../domain/services/planService'
import { createPreferences } from '../common/preferences'
import { createViewStores } from '../common/views/viewStore'
import { createI18n } from '../i18n/createI18n'
import type { MissingCode } from '../lib/browser/whyMissing'
import { createStore } from '../lib/store'
import { Console } from './Console'
import type { ConsoleOptions, MountedConsole } from './consoleOptions'
import { preloadWhenIdle } from './preloadWhenIdle'
import { createConsoleRouter, untilReady } from './router'
import { readSettings } from './settings'
import { createSignOut } from './signOut'
import { showStartFailure } from './startFailure'

/** The catalogues of the shell and of the list of agents. Other pages load their own. */
const firstTexts = ['antd', 'common', 'lists', 'shell', 'agents']

/** Mounts an independent console in `element`, in the standalone page or in any other page. */
export function mountConsole(element: HTMLElement, options: ConsoleOptions = {}): MountedConsole {
  const {
    history,
    basename,
    initialPath,
    standalone = false,
    resetDemo,
    fetch,
    session,
    ...rest
  } = options
  const settings = readSettings(rest)
  const preferences = createPreferences(
    standalone ? 'logkit-console:preferences' : `logkit-console:${settings.serverId}:preferences`,
    () => localStorage,
  )
  // A demo has its own views and plans, whatever its server is called.
  const localDataId = resetDemo ? `demo:${settings.serverId}` : settings.serverId
  const views = createViewStores(localDataId, () => localStorage)
  const clock = createServerClock()
  const consoleSession = createSession(session, settings.serverId, clock)
  const configHistory = createHistoryService({
    serverId: localDataId,
    session: consoleSession,
    now: clock.now,
  })
  const connection = {
    baseUrl: settings.api.base,
    resourceBase: settings.api.resource,
    session: consoleSession,
    readOnly: settings.readOnly,
    watch: configHistory.watch,
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
    session: consoleSession,
    onWritten: () => void invalidateReads(client),
  })
  let leaveAccount = () => {}
  const signOut = createSignOut({
    serverId: settings.serverId,
    session: consoleSession,
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
    if (isUnmounted()) return
    const router = createConsoleRouter({
      history,
      basename,
      initialPath,
      i18n,
      client,
      session: consoleSession,
      missingCode,
    })
    close = () => router.dispose()
    // The page has gone by then, and with it its question about unsaved changes.
    leaveAccount = () => void setTimeout(() => void router.navigate('/', { replace: true }))
    await untilReady(router)
    if (isUnmounted()) return
    root.render(
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
            i18n,
            router,
            missingCode,
            standalone,
            resetDemo,
            signOut,
          }}
          session={consoleSession}
          shareable={history !== 'memory'}
          loginUrl={session?.kind === 'none' ? session.loginUrl : undefined}
        />
      </StrictMode>,
    )
    const cancelPreload = preloadWhenIdle(client, router, plans, standalone)
    close = () => {
      cancelPreload()
      router.dispose()
    }
  }
  void start().catch((error: unknown) => showStartFailure(element, error, () => mounted))

  return {
    unmount() {
      mounted = false
      root.unmount()
      close()
      signOut.close()
      plans.close()
      configHistory.close()
      client.clear()
    },
  }
}

/** The session that the options describe. */
function createSession(
  options: ConsoleOptions['session'],
  serverId: string,
  clock: ServerClock,
): Session {
  if (options?.kind === 'callback')
    return createDelegatedSession(options.authorize, options.account)
  if (options?.kind === 'keys')
    return createKeysSession({ serverId, storage: () => sessionStorage, now: clock.tokenTime })
  return createDelegatedSession()
}

/** The language of the settings, or with `auto` that of the browser. */
const defaultLocale = (locale: 'auto' | 'en' | 'zh') => {
  if (locale !== 'auto') return locale
  const supported = navigator.languages.find((tag) => /^(en|zh)\b/i.test(tag)) ?? 'en'
  return /^zh/i.test(supported) ? 'zh' : 'en'
}
