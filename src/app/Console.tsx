import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { ConfigProvider, type ConfigProviderProps } from 'antd'
import type { i18n } from 'i18next'
import { Suspense, useMemo, useState } from 'react'
import { I18nextProvider, useTranslation } from 'react-i18next'
import { RouterProvider } from 'react-router/dom'
import type { ServerClock } from '../api/serverClock'
import type { Session } from '../api/session'
import { ConsoleContext } from '../common/consoleContext'
import type { HistoryService } from '../domain/history/historyService'
import type { PlanService } from '../domain/services/planService'
import type { HostControls } from '../common/hostControls'
import type { PreferenceStore } from '../common/preferences'
import { createSelectionStores } from '../common/list/listSelection'
import type { ViewStores } from '../common/views/viewStore'
import type { MissingCode } from '../lib/browser/whyMissing'
import { createFormat } from '../lib/text/format'
import { createStore, type Store } from '../lib/store'
import { useStore } from '../lib/hooks/useStore'
import { createTicker } from '../lib/async/ticker'
import { useDocumentAttributes } from './useDocumentAttributes'
import { useMediaQuery } from './useMediaQuery'
import { FormatContext } from '../ui/useFormat'
import { ConsoleRootContext } from '../ui/useConsoleRoot'
import { ColorSchemeContext } from '../ui/useColorScheme'
import { RowPressContext } from '../ui/table/useRowNavigation'
import { ConsoleWidthContext, createWidthStore } from '../ui/useNarrow'
import { HeadingLevelContext } from '../ui/layout/Heading'
import { prefix } from '../lib/firstPage'
import { consoleTheme, iconPrefix, type ColorScheme } from '../ui/theme'
import styles from './Console.module.css'
import { slots } from './features'
import { ShellContext } from './shellContext'
import type { ConsoleDemo, Host } from './consoleOptions'
import type { ConsoleRouter } from './router'
import type { Settings } from './settings'
import type { SignOut } from './signOut'
import { SignInPage } from './lazy'

/** The parts of one console, made by `mountConsole`. */
export interface ConsoleProps {
  element: HTMLElement
  settings: Omit<Settings, 'demo'>
  preferences: PreferenceStore
  views: ViewStores
  plans: PlanService
  configHistory: HistoryService
  shareable: boolean
  client: QueryClient
  /** the time of the server */
  clock: ServerClock
  i18n: i18n
  router: ConsoleRouter
  session: Session
  signOut: SignOut
  /** why code could not be loaded; null: all that was asked for is here */
  missingCode: Store<MissingCode | null>
  standalone: boolean
  /** the controls of the page around the console */
  controls: Pick<Store<HostControls>, 'get' | 'subscribe'>
  host?: Host
  demo?: ConsoleDemo
}

/** One console: its theme, its contexts, and its router or the sign-in page. */
export function Console(props: ConsoleProps) {
  return (
    <I18nextProvider i18n={props.i18n}>
      <Suspense>
        <ThemedConsole {...props} />
      </Suspense>
    </I18nextProvider>
  )
}

function ThemedConsole(props: ConsoleProps) {
  const {
    settings,
    standalone,
    preferences,
    views,
    plans,
    configHistory,
    shareable,
    router,
    session,
    host,
  } = props
  const controls = useStore(props.controls)
  const demo = props.demo !== undefined
  const { i18n } = useTranslation()
  const {
    theme = settings.theme,
    density = 'comfortable',
    timeZone,
    rowPress,
  } = useStore(preferences)
  const systemDark = useMediaQuery('(prefers-color-scheme: dark)')
  // Paper is white.
  const printed = useMediaQuery('print')
  const { adaptTheme, colorScheme: systemScheme = systemDark ? 'dark' : 'light' } = controls
  const chosen = theme === 'system' ? systemScheme : theme
  const colorScheme: ColorScheme = printed ? 'light' : chosen
  const [root, setRoot] = useState<HTMLElement | null>(null)
  const antdLocale = useAntdLocale()
  const reducedMotion = useMediaQuery('(prefers-reduced-motion: reduce)')
  const antdTheme = useMemo(() => {
    const own = consoleTheme(colorScheme, density, reducedMotion)
    return adaptTheme?.(own) ?? own
  }, [colorScheme, density, reducedMotion, adaptTheme])
  const ticker = useMemo(() => createTicker(props.clock), [props.clock])
  const formats = useMemo(
    () => ({ format: createFormat(i18n.language, timeZone), ticker }),
    [i18n.language, timeZone, ticker],
  )
  const selections = useMemo(() => createSelectionStores(), [])
  const breadcrumbSlot = useMemo(() => createStore<HTMLElement | null>(null), [])
  const { readOnly, isHidden } = controls
  const consoleContext = useMemo(
    () => ({
      serverId: settings.serverId,
      title: settings.title,
      environment: settings.environment,
      demo,
      standalone,
      readOnly,
      isHidden,
      PageReport: host?.PageReport,
      onUnsaved: host?.onUnsaved,
      addAgentUrl: settings.addAgentUrl,
      preferences,
      session,
      views,
      plans,
      configHistory,
      selections,
      shareable,
      slots,
      breadcrumbSlot,
    }),
    [
      settings,
      demo,
      standalone,
      preferences,
      session,
      views,
      plans,
      configHistory,
      shareable,
      selections,
      breadcrumbSlot,
      readOnly,
      isHidden,
      host,
    ],
  )
  const shellContext = useMemo(
    () => ({ ...props, colorScheme, controls }),
    [props, colorScheme, controls],
  )
  const width = useMemo(() => root && createWidthStore(root), [root])
  const { kind, signedIn, expired } = useStore(session)
  useDocumentAttributes(standalone, i18n.language, colorScheme)

  return (
    <ConfigProvider
      prefixCls={prefix}
      iconPrefixCls={iconPrefix}
      theme={antdTheme}
      locale={antdLocale}
      // antd would put a space between the two characters of a Chinese label.
      button={{ autoInsertSpace: false }}
      getPopupContainer={() => root ?? props.element}
    >
      <div
        ref={setRoot}
        lang={i18n.language}
        // The rules of antd are limited to `lk-console`; the last class holds the CSS variables of the theme.
        className={`${styles.console} ${prefix}-console ${antdTheme.cssVar.key}`}
        style={{ colorScheme }}
      >
        <QueryClientProvider client={props.client}>
          <FormatContext value={formats}>
            <ColorSchemeContext value={colorScheme}>
              <ConsoleContext value={consoleContext}>
                <ShellContext value={shellContext}>
                  {root && (
                    <ConsoleRootContext value={root}>
                      <ConsoleWidthContext value={width}>
                        <RowPressContext value={rowPress !== 'nothing'}>
                          <HeadingLevelContext value={controls.headingLevel}>
                            {kind === 'keys' && !signedIn && !expired ? (
                              <Suspense>
                                <SignInPage />
                              </Suspense>
                            ) : (
                              <RouterProvider
                                router={router}
                                onError={host?.onCrash}
                                // A transition renders in slices between other work, so that the page appears later.
                                useTransitions={false}
                              />
                            )}
                          </HeadingLevelContext>
                        </RowPressContext>
                      </ConsoleWidthContext>
                    </ConsoleRootContext>
                  )}
                </ShellContext>
              </ConsoleContext>
            </ColorSchemeContext>
          </FormatContext>
        </QueryClientProvider>
      </div>
    </ConfigProvider>
  )
}

type AntdLocale = NonNullable<ConfigProviderProps['locale']>

/** antd's own texts. They are a catalogue of ours, so that they change together with the other texts. */
function useAntdLocale(): AntdLocale | undefined {
  const { i18n } = useTranslation()
  const bundle: unknown = i18n.getResourceBundle(i18n.language, 'antd')
  return isAntdLocale(bundle) ? bundle : undefined
}

const isAntdLocale = (value: unknown): value is AntdLocale =>
  typeof value === 'object' && value !== null && 'locale' in value
