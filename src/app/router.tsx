import type { QueryClient } from '@tanstack/react-query'
import type { i18n } from 'i18next'
import {
  createBrowserRouter,
  createMemoryRouter,
  matchRoutes,
  redirect,
  type Params,
  type RouteObject,
} from 'react-router'
import type { Session } from '../api/session'
import type { FeatureRoute } from '../common/feature'
import { paths } from '../common/paths'
import { loadTexts } from '../i18n/createI18n'
import { whyMissing, type MissingCode } from '../lib/browser/whyMissing'
import type { Store } from '../lib/store'
import { features } from './features'
import { CrashedPage, NotFoundPage } from './ErrorPages'
import { Shell } from './Shell'

interface RouterOptions {
  history?: 'browser' | 'memory'
  basename?: string
  initialPath?: string
  i18n: i18n
  client: QueryClient
  session: Session
  /** Set to true when the code of a page cannot be loaded, because a new version was deployed. */
  /** Says why the code of a page could not be loaded; null once it was. */
  missingCode: Store<MissingCode | null>
}

export type ConsoleRouter = ReturnType<typeof createConsoleRouter>

const galleryRoute: RouteObject = {
  path: '__gallery',
  lazy: async () => ({ Component: (await import('./Gallery')).Gallery }),
}

/** The router with the routes of all features inside the shell. The code of a page is loaded on demand. */
export function createConsoleRouter({ history, initialPath, ...options }: RouterOptions) {
  const { basename } = options
  /** set below; `current` gives its location once the first page is loaded */
  const created: { router?: Pick<ConsoleRouter, 'state'> } = {}
  const current = () => (created.router?.state.initialized ? created.router.state.location : null)
  const routes: RouteObject[] = [
    {
      path: '/',
      Component: Shell,
      ErrorBoundary: CrashedPage,
      // It is never visible: the console is mounted once the first page is loaded.
      HydrateFallback: () => null,
      children: [
        {
          ErrorBoundary: CrashedPage,
          children: [
            { index: true, loader: () => redirect(paths.agents) },
            ...features
              .flatMap((feature) => feature.routes)
              .map((route) => pageRoute(route, options, current)),
            ...(import.meta.env.DEV ? [galleryRoute] : []),
            { path: '*', Component: NotFoundPage },
          ],
        },
      ],
    },
  ]
  const router =
    history === 'memory'
      ? createMemoryRouter(routes, { basename, initialEntries: [initialPath ?? basename ?? '/'] })
      : createBrowserRouter(routes, { basename })
  // The first data of a page is requested while its code is loaded.
  const prefetchData = ({ pathname, search }: Pick<Location, 'pathname' | 'search'>) => {
    for (const { route, params } of matchRoutes(routes, pathname, basename) ?? [])
      if (isPageHandle(route.handle)) route.handle.prefetchData(params, new URLSearchParams(search))
  }
  created.router = router
  prefetchData(router.state.location)
  router.subscribe(({ navigation, location }) => {
    const next = navigation.location
    if (next && next.pathname + next.search !== location.pathname + location.search)
      prefetchData(next)
  })
  return router
}

/** Resolves once the first page is loaded or has failed to load. */
export const untilReady = (router: ConsoleRouter) =>
  new Promise<void>((resolve) => {
    if (router.state.initialized) return resolve()
    const unsubscribe = router.subscribe(({ initialized }) => {
      if (!initialized) return
      unsubscribe()
      resolve()
    })
  })

/** Loads the code and texts of the page at `href`, so that it opens without a round trip. */
export function preloadPage(router: ConsoleRouter, href: string) {
  const { origin } = window.location
  const url = new URL(href, origin)
  if (url.origin !== origin) return
  for (const { route } of matchRoutes(router.routes, url.pathname, router.basename) ?? []) {
    // A failure is reported when the page is opened.
    if (isPageHandle(route.handle)) route.handle.preload().catch(() => {})
  }
}

/** Loads the code and texts of all pages except the heavy ones, one after the other. */
export async function preloadPages({ routes }: Pick<ConsoleRouter, 'routes'>): Promise<void> {
  for (const { handle, children = [] } of routes) {
    if (isPageHandle(handle) && !handle.heavy) await handle.preload().catch(() => {})
    await preloadPages({ routes: children })
  }
}

interface PageHandle {
  /** The page has much code and is loaded on demand only. */
  heavy: boolean
  /** Loads code and texts. */
  preload: () => Promise<unknown>
  /** Requests the first data. */
  prefetchData: (params: Params, search: URLSearchParams) => void
}

const isPageHandle = (handle: unknown): handle is PageHandle =>
  typeof handle === 'object' && handle !== null && 'preload' in handle

type Location = ConsoleRouter['state']['location']

/** The route of a page. */
function pageRoute(
  { path, load, catalogue, prefetch, heavy = false }: FeatureRoute,
  { i18n, client, session, missingCode, basename }: Omit<RouterOptions, 'history' | 'initialPath'>,
  current: () => Location | null,
): RouteObject {
  const preload = () => Promise.all([load(), loadTexts(i18n, [catalogue].flat())])
  const prefetchData = async (params: Params, search: URLSearchParams) => {
    // The page sends the same query again and shows its error.
    if (session.get().signedIn) await prefetch?.(client, params, search).catch(() => undefined)
  }
  return {
    path,
    // When only the search parameters change, the navigation waits briefly for the new data, so that a fast response
    // replaces the rows without a loading state in between. The query was sent when the navigation began, so this
    // call waits for the same response.
    ...(prefetch && {
      loader: async ({ params, url }: { params: Params; url: URL }) => {
        const here = current()
        if (here && here.pathname === url.pathname)
          await Promise.race([prefetchData(params, url.searchParams), delay(maxWaitMs)])
        return null
      },
      shouldRevalidate: ({ currentUrl, nextUrl }: Record<'currentUrl' | 'nextUrl', URL>) =>
        currentUrl.pathname === nextUrl.pathname && currentUrl.search !== nextUrl.search,
    }),
    handle: {
      heavy,
      preload,
      prefetchData: (params, search) => void prefetchData(params, search),
    } satisfies PageHandle,
    lazy: async () => {
      try {
        const [Component] = await preload()
        missingCode.set(null)
        return { Component }
      } catch (error) {
        const here = current()
        if (!here) throw error
        // The open page stays with everything typed into it, and a banner above it says what helps.
        missingCode.set(await whyMissing(error))
        throw redirect(pathBelowBase(here.pathname, basename) + here.search + here.hash)
      }
    },
  }
}

/** How long the current rows wait for the rows that replace them. */
const maxWaitMs = 80

const delay = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** The path of a location without the base, as a redirect expects it. */
export function pathBelowBase(pathname: string, basename = '/'): string {
  const base = basename.replace(/\/$/, '')
  return pathname.startsWith(base) ? pathname.slice(base.length) || '/' : pathname
}
