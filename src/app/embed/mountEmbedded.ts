import { ApiError } from '../../api/errors'
import { changeLanguage } from '../../i18n/createI18n'
import { removeKeys } from '../../lib/browser/removeKeys'
import type { RunningConsole } from '../consoleOptions'
import { navItems } from '../features'
import { mountConsole } from '../mountConsole'
import { preloadPage, type ConsoleRouter } from '../router'
import { readSettings } from '../settings'
import { browserHistory } from './browserHistory'
import { checkControls, checkOptions, OptionsError } from './checkOptions'
import { connectHistory } from './connectHistory'
import type { EmbedEvents, EmbedOptions, HostHistory, MountedConsole } from './contract'
import { createControls } from './createControls'
import { createHostLinks, type HostLinks } from './createHostLinks'
import { createHostSession } from './createHostSession'
import { colorSchemeOf, followColorScheme } from './followColorScheme'
import { observePlans } from './observePlans'
import type { Place } from './openPlace'
import { usePageReport } from './usePageReport'
import { messageOf } from '../../lib/messageOf'

/** A console that a page has mounted, once its code is loaded. */
export type EmbeddedConsole = Omit<MountedConsole, 'version'>

/** Mounts a console with the options of the page around it. @throws OptionsError that names the option */
export function mountEmbedded(
  { host, container }: Pick<Place, 'host' | 'container'>,
  options: EmbedOptions,
): EmbeddedConsole {
  checkOptions(options)
  const { serverId, api, title, environment, addAgentUrl, hrefFor } = options
  const { session, routing = { kind: 'memory' } } = options
  const events = createEvents(options.on)
  const hostSession = createHostSession(session)
  const controls = createControls(options, colorSchemeOf(host))
  const history = historyOf(routing)
  const cleanups: (() => void)[] = [
    hostSession.close,
    followColorScheme(host, (scheme) => controls.setColorScheme(scheme)),
  ]
  const dirty = createDirty(events.dirty)
  let announced = ''

  const base = routing.kind === 'browser' ? routing.basename.replace(/\/+$/, '') : undefined
  const href = hrefFor ?? (base !== undefined ? (path: string) => base + path : undefined)

  const onPage = (path: string, title: string) => {
    if (announced === `${path} ${title}`) return
    announced = `${path} ${title}`
    events.navigate(path, title)
  }
  const onRouter = (created: ConsoleRouter) => {
    if (href) {
      const links = createHostLinks(href)
      created.createHref = links.createHref
      cleanups.push(preloadPointed(container, created, links))
    }
    if (history) cleanups.push(connectHistory(created, history))
  }
  const running = mountConsole(container, {
    settings: readSettings({ serverId, api, title, environment, addAgentUrl }),
    history: 'memory',
    initialPath: firstPath(
      history ? history.current() : routing.kind === 'memory' ? routing.initialPath : undefined,
      controls.controls.get().isHidden,
    ),
    host: {
      session: hostSession.create,
      controls: controls.controls,
      preferences: (own) => controls.preferences(own),
      login: loginOf(session),
      shareable: href !== undefined,
      onRouter,
      PageReport({ title }) {
        usePageReport(title, onPage)
        return null
      },
      onUnsaved: (unsaved) => dirty.set('editor', unsaved),
      watch: (_endpoint, _parts, answer) =>
        void answer.catch((error: unknown) => {
          // Any other error is the end of a request that nobody waits for any more.
          if (!(error instanceof ApiError)) return
          const { code, message, status, requestId } = error
          events.error({ code, message, status, ...(requestId && { requestId }) })
        }),
      onCrash: (error) => events.error({ code: 'crash', message: messageOf(error), status: 0 }),
    },
  })
  cleanups.push(
    observePlans(running.plans, events.plan, (busy) => dirty.set('plans', busy)),
    observeSession(running, events, hostSession.lastRejection),
    running.missingCode.subscribe(() => {
      if (running.missingCode.get() === 'newVersion')
        events.outdated(() => window.location.reload())
    }),
  )
  const ready = running.started.then(({ i18n }) => {
    const followLocale = () => {
      const { locale } = running.preferences.get()
      if (!locale || locale === i18n.language) return
      // Without its texts the language stays. The console offers a reload for the next page.
      changeLanguage(i18n, locale).catch(() => {})
    }
    cleanups.push(running.preferences.subscribe(followLocale))
    followLocale()
    events.ready()
  })
  return {
    ready,
    navigate: (path) => void running.started.then(({ router }) => router.navigate(path)),
    sessionRenewed(account = running.session.get().account) {
      const isSame = account === running.session.get().account
      hostSession.renew(account)
      if (isSame) void running.client.refetchQueries({ type: 'active' })
      else running.client.clear()
    },
    update(next) {
      checkControls(next)
      controls.update(next)
    },
    async forgetLocalData() {
      await running.forgetLocalData()
      removeKeys(() => localStorage, `logkit-console:${serverId}:preferences`)
    },
    async unmount() {
      for (const cleanup of cleanups) cleanup()
      await running.unmount()
    },
  }
}

/** Loads the page of a link that is pointed at, which the console cannot tell by an address of the page around it. */
function preloadPointed(container: HTMLElement, router: ConsoleRouter, links: HostLinks) {
  const onPointer = ({ target }: Event) => {
    const link = target instanceof Element && target.closest('a')
    const path = link && links.pathOf(link)
    if (path) preloadPage(router, path)
  }
  container.addEventListener('pointerover', onPointer)
  return () => container.removeEventListener('pointerover', onPointer)
}

const loginOf = (session: EmbedOptions['session']) =>
  'login' in session && session.login ? (returnTo: string) => session.login?.(returnTo) : undefined

/**
 * The history of the page that the console follows; with `memory` there is none.
 * @throws OptionsError when the address of the page is outside the basename
 */
function historyOf(routing: NonNullable<EmbedOptions['routing']>): HostHistory | undefined {
  if (routing.kind !== 'browser') return routing.kind === 'host' ? routing.history : undefined
  const { basename } = routing
  const history = browserHistory(basename)
  if (history.current() === null) {
    const problem = `the address of the page, ${window.location.pathname}, is not below ${basename}`
    throw new OptionsError('routing.basename', problem)
  }
  return history
}

/** The path that the console opens first. Where the agents are hidden, it begins at the first page that is not. */
function firstPath(path: string | null | undefined, isHidden: (path: string) => boolean): string {
  if (path && path !== '/') return path
  return navItems.find(({ to }) => !isHidden(to))?.to ?? '/'
}

/** The callbacks of the page. An error that one throws is reported by the browser and does not disturb the console. */
function createEvents(on: Partial<EmbedEvents> = {}): EmbedEvents {
  const safe =
    <Arguments extends unknown[]>(callback?: (...values: Arguments) => void) =>
    (...values: Arguments) => {
      try {
        callback?.(...values)
      } catch (error) {
        reportError(error)
      }
    }
  return {
    ready: safe(on.ready),
    navigate: safe(on.navigate),
    dirty: safe(on.dirty),
    plan: safe(on.plan),
    signedOut: safe(on.signedOut),
    error: safe(on.error),
    outdated: safe(on.outdated),
  }
}

/** Reports when the first of several parts begins to have something unsaved, and when the last one ends. */
function createDirty(report: (unsaved: boolean) => void) {
  const parts = new Set<string>()
  return {
    set(part: string, unsaved: boolean) {
      const before = parts.size > 0
      if (unsaved) parts.add(part)
      else parts.delete(part)
      if (parts.size > 0 !== before) report(!before)
    },
  }
}

function observeSession(
  { session }: RunningConsole,
  { signedOut }: EmbedEvents,
  lastRejection: () => Error | undefined,
): () => void {
  const isOut = () => session.get().expired || !session.get().signedIn
  let wasOut = isOut()
  return session.subscribe(() => {
    const out = isOut()
    if (out && !wasOut) {
      const { reason } = session.get()
      signedOut(
        (reason && lastRejection()) || new Error('the server no longer accepts the session'),
      )
    }
    wasOut = out
  })
}
