import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { connect } from '../api/http'
import { createQueryClient, readAgain } from '../api/query'
import { createHistories } from '../domain/history/histories'
import { createPlanService } from '../domain/services/planService'
import { createPreferences } from '../common/preferences'
import { createViewStores } from '../common/views/views'
import { createI18n } from '../i18n/createI18n'
import { createStore } from '../lib/store'
import { Console } from './Console'
import type { ConsoleOptions, MountedConsole } from './options'
import { prefetchWhenQuiet } from './prefetchWhenQuiet'
import { createConsoleRouter, untilReady } from './router'
import { startSession } from './session'
import { readSettings } from './settings'
import { showStartFailure } from './startFailure'

/** The texts of the frame and of the page that most visits begin with; each other page brings its own. */
const firstTexts = ['antd', 'common', 'fleet', 'shell', 'agents']

/** Puts one independent console into `element`. The standalone page is merely the first caller. */
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
  // A demo has views and plans of its own, whatever server it stands in for.
  const keptOf = resetDemo ? `demo:${settings.serverId}` : settings.serverId
  const views = createViewStores(keptOf, () => localStorage)
  const signing = startSession(session, settings.serverId)
  const histories = createHistories({ serverId: keptOf, session: signing })
  const connection = {
    baseUrl: settings.api.base,
    resourceBase: settings.api.resource,
    session: signing,
    readOnly: settings.readOnly,
    watch: histories.watch,
    fetch,
  }
  const call = connect(connection)
  const client = createQueryClient(call)
  const plans = createPlanService({
    call,
    serverId: keptOf,
    session: connection.session,
    onWritten: () => void readAgain(client),
  })
  const root = createRoot(element)
  const outdated = createStore(false)
  let close = () => {}
  let mounted = true
  const unmounted = () => !mounted

  const start = async () => {
    const locale = preferences.get().locale ?? defaultLocale(settings.locale)
    const i18n = await createI18n(locale, firstTexts)
    if (unmounted()) return
    const router = createConsoleRouter({
      history,
      basename,
      initialPath,
      i18n,
      client,
      session: connection.session,
      outdated,
    })
    close = () => router.dispose()
    await untilReady(router)
    if (unmounted()) return
    root.render(
      <StrictMode>
        <Console
          {...{
            element,
            settings,
            preferences,
            views,
            plans,
            histories,
            client,
            i18n,
            router,
            outdated,
            standalone,
            resetDemo,
          }}
          session={connection.session}
          shareable={history !== 'memory'}
          loginUrl={session?.kind === 'none' ? session.loginUrl : undefined}
        />
      </StrictMode>,
    )
    const stop = prefetchWhenQuiet(client, router, plans)
    close = () => {
      stop()
      router.dispose()
    }
  }
  void start().catch((error: unknown) => showStartFailure(element, error, () => mounted))

  return {
    unmount() {
      mounted = false
      root.unmount()
      close()
      plans.close()
      histories.close()
      client.clear()
    },
  }
}

const defaultLocale = (locale: 'auto' | 'en' | 'zh') => {
  if (locale !== 'auto') return locale
  return navigator.languages
    .find((tag) => /^(en|zh)\b/i.test(tag))
    ?.toLowerCase()
    .startsWith('zh')
    ? 'zh'
    : 'en'
}
