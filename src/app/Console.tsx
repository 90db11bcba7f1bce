import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { ConfigProvider } from 'antd'
import type { i18n } from 'i18next'
import { Suspense, useMemo, useState } from 'react'
import { I18nextProvider, useTranslation } from 'react-i18next'
import { RouterProvider } from 'react-router/dom'
import type { Session } from '../api/session'
import { ConsoleContext } from '../common/console'
import type { Histories } from '../domain/history/histories'
import type { PlanService } from '../domain/services/planService'
import type { PreferenceStore } from '../common/preferences'
import { createSelectionStores } from '../common/list/listSelection'
import type { ViewStores } from '../common/views/views'
import { createFormat } from '../lib/text/format'
import { createStore, type Store } from '../lib/store'
import { useStore } from '../lib/hooks/useStore'
import { createTicker } from '../lib/async/ticker'
import { useDocumentTitle } from '../lib/hooks/useDocumentTitle'
import { useMedia } from '../lib/hooks/useMedia'
import { ClockContext } from '../ui/Clock'
import { ConsoleRoot } from '../ui/ConsoleRoot'
import { ModeContext } from '../ui/Mode'
import { ConsoleWidth, createWidth } from '../ui/useNarrow'
import { consoleTheme, iconPrefix, prefix, themeKey, type Mode } from '../ui/theme'
import styles from './Console.module.css'
import { slots } from './features'
import { ShellContext } from './shellContext'
import type { ConsoleRouter } from './router'
import type { Settings } from './settings'
import { SignInPage } from './lazy'
import { useAntdLocale } from './useAntdLocale'

export interface ConsoleProps {
  element: HTMLElement
  settings: Settings
  preferences: PreferenceStore
  views: ViewStores
  plans: PlanService
  histories: Histories
  shareable: boolean
  client: QueryClient
  i18n: i18n
  router: ConsoleRouter
  session: Session
  outdated: Store<boolean>
  standalone: boolean
  loginUrl?: string
  resetDemo?: () => void
}

/** Everything that surrounds the pages of one console. */
export function Console(props: ConsoleProps) {
  return (
    <I18nextProvider i18n={props.i18n}>
      <Suspense>
        <Themed {...props} />
      </Suspense>
    </I18nextProvider>
  )
}

function Themed(props: ConsoleProps) {
  const { settings, standalone, preferences, views, plans, histories, shareable, router, session } =
    props
  const demo = props.resetDemo !== undefined
  const { i18n } = useTranslation()
  const { theme = settings.theme, density = 'comfortable', timeZone } = useStore(preferences)
  const systemDark = useMedia('(prefers-color-scheme: dark)')
  const mode: Mode = theme === 'system' ? (systemDark ? 'dark' : 'light') : theme
  const [root, setRoot] = useState<HTMLElement | null>(null)
  const antdLocale = useAntdLocale()
  const still = useMedia('(prefers-reduced-motion: reduce)')
  const antdTheme = useMemo(() => consoleTheme(mode, density, still), [mode, density, still])
  const ticker = useMemo(() => createTicker(), [])
  const clock = useMemo(
    () => ({ format: createFormat(i18n.language, timeZone), ticker }),
    [i18n.language, timeZone, ticker],
  )
  const facts = useMemo(
    () => ({
      serverId: settings.serverId,
      title: settings.title,
      environment: settings.environment,
      demo,
      standalone,
      readOnly: settings.readOnly,
      addAgentUrl: settings.addAgentUrl,
      preferences,
      session,
      views,
      plans,
      histories,
      selections: createSelectionStores(),
      shareable,
      slots,
      crumbs: createStore<HTMLElement | null>(null),
    }),
    [settings, demo, standalone, preferences, session, views, plans, histories, shareable],
  )
  const frame = useMemo(() => ({ ...props, mode }), [props, mode])
  const width = useMemo(() => root && createWidth(root), [root])
  const { kind, signedIn, expired } = useStore(session)
  useDocumentTitle(standalone, i18n.language, mode)

  return (
    <ConfigProvider
      prefixCls={prefix}
      iconPrefixCls={iconPrefix}
      theme={antdTheme}
      locale={antdLocale}
      // A word of two Chinese characters is one word.
      button={{ autoInsertSpace: false }}
      getPopupContainer={() => root ?? props.element}
    >
      <div
        ref={setRoot}
        lang={i18n.language}
        // The variables of the theme hold inside this class.
        className={`${styles.console} ${themeKey(mode, density)}`}
        style={{ colorScheme: mode }}
      >
        <QueryClientProvider client={props.client}>
          <ClockContext value={clock}>
            <ModeContext value={mode}>
              <ConsoleContext value={facts}>
                <ShellContext value={frame}>
                  {root && (
                    <ConsoleRoot value={root}>
                      <ConsoleWidth value={width}>
                        {kind === 'token' && !signedIn && !expired ? (
                          <Suspense>
                            <SignInPage />
                          </Suspense>
                        ) : (
                          <RouterProvider
                            router={router}
                            // In one piece: what is drawn in slices, between other things, is there later.
                            useTransitions={false}
                          />
                        )}
                      </ConsoleWidth>
                    </ConsoleRoot>
                  )}
                </ShellContext>
              </ConsoleContext>
            </ModeContext>
          </ClockContext>
        </QueryClientProvider>
      </div>
    </ConfigProvider>
  )
}
