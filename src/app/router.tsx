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
import type { Store } from '../lib/store'
import { features } from './features'
import { NotFound } from './NotFound'
import { PageError } from './PageError'
import { Shell } from './Shell'

interface Parts {
  history?: 'browser' | 'memory'
  basename?: string
  initialPath?: string
  i18n: i18n
  client: QueryClient
  session: Session
  /** set when a page's code is gone: a new version was deployed */
  outdated: Store<boolean>
}

export type ConsoleRouter = ReturnType<typeof createConsoleRouter>

/** The routes of all features inside the frame, each page loaded when it is needed. */
export function createConsoleRouter({ history, initialPath, ...parts }: Parts) {
  const { basename } = parts
  /** where one is, once there is a first page */
  const made: { router?: Pick<ConsoleRouter, 'state'> } = {}
  const current = () => (made.router?.state.initialized ? made.router.state.location : null)
  const routes: RouteObject[] = [
    {
      path: '/',
      Component: Shell,
      ErrorBoundary: PageError,
      // Nobody sees it: the console is shown once its first page is there.
      HydrateFallback: () => null,
      children: [
        {
          ErrorBoundary: PageError,
          children: [
            { index: true, loader: () => redirect(paths.agents) },
            ...features
              .flatMap((feature) => feature.routes)
              .map((route) => page(route, parts, current)),
            { path: '*', Component: NotFound },
          ],
        },
      ],
    },
  ]
  const router =
    history === 'memory'
      ? createMemoryRouter(routes, { basename, initialEntries: [initialPath ?? basename ?? '/'] })
      : createBrowserRouter(routes, { basename })
  // What a page shows first is asked for while its code is loaded, and before anything is drawn.
  const ask = ({ pathname, search }: Pick<Location, 'pathname' | 'search'>) => {
    for (const { route, params } of matchRoutes(routes, pathname, basename) ?? [])
      if (isPage(route.handle)) route.handle.ask(params, new URLSearchParams(search))
  }
  made.router = router
  ask(router.state.location)
  router.subscribe(({ navigation, location }) => {
    const next = navigation.location
    if (next && next.pathname + next.search !== location.pathname + location.search) ask(next)
  })
  return router
}

/** Resolves once the first page is there, or its error. */
export const untilReady = (router: ConsoleRouter) =>
  new Promise<void>((resolve) => {
    if (router.state.initialized) return resolve()
    const leave = router.subscribe(({ initialized }) => {
      if (!initialized) return
      leave()
      resolve()
    })
  })

/** Loads the code and texts of the page at `href`, so that opening it needs no round trip. */
export function prefetch(router: ConsoleRouter, href: string) {
  const { origin } = window.location
  const url = new URL(href, origin)
  if (url.origin !== origin) return
  for (const { route } of matchRoutes(router.routes, url.pathname, router.basename) ?? []) {
    // A failure shows when the page is really opened.
    if (isPage(route.handle)) route.handle.preload().catch(() => {})
  }
}

/** Loads the code and texts of all pages but the heavy ones, one after the other. */
export async function prefetchAll({ routes }: Pick<ConsoleRouter, 'routes'>): Promise<void> {
  for (const { handle, children = [] } of routes) {
    if (isPage(handle) && !handle.heavy) await handle.preload().catch(() => {})
    await prefetchAll({ routes: children })
  }
}

interface PageHandle {
  heavy: boolean
  preload: () => Promise<unknown>
  ask: (params: Params, search: URLSearchParams) => void
}

const isPage = (handle: unknown): handle is PageHandle =>
  typeof handle === 'object' && handle !== null && 'preload' in handle

type Location = ConsoleRouter['state']['location']

function page(
  { path, load, catalogue, ask, heavy = false }: FeatureRoute,
  { i18n, client, session, outdated, basename }: Omit<Parts, 'history' | 'initialPath'>,
  current: () => Location | null,
): RouteObject {
  const preload = () => Promise.all([load(), loadTexts(i18n, [catalogue].flat())])
  const asking = async (params: Params, search: URLSearchParams) => {
    // The page asks for the same, and shows what fails.
    if (session.get().signedIn) await ask?.(client, params, search).catch(() => undefined)
  }
  return {
    path,
    // What a server answers at once is drawn at once, without a picture in between that says that it is awaited.
    // It was asked for as the navigation began: the same question again waits for the same answer.
    ...(ask && {
      loader: async ({ params, url }: { params: Params; url: URL }) => {
        const here = current()
        if (here && here.pathname === url.pathname)
          await Promise.race([asking(params, url.searchParams), passing(patience)])
        return null
      },
      shouldRevalidate: ({ currentUrl, nextUrl }: Record<'currentUrl' | 'nextUrl', URL>) =>
        currentUrl.pathname === nextUrl.pathname && currentUrl.search !== nextUrl.search,
    }),
    handle: {
      heavy,
      preload,
      ask: (params, search) => void asking(params, search),
    } satisfies PageHandle,
    lazy: async () => {
      try {
        const [Component] = await preload()
        return { Component }
      } catch (error) {
        const here = current()
        if (!here) throw error
        // The open page, and whatever was typed into it, stays; a strip above it offers the reload.
        outdated.set(true)
        throw redirect(below(here.pathname, basename) + here.search + here.hash)
      }
    },
  }
}

/** How long the rows in sight wait for those that take their place, in ms. */
const patience = 80

const passing = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** A redirect names a path below the base, where the location has it whole. */
export function below(pathname: string, basename = '/'): string {
  const base = basename.replace(/\/$/, '')
  return pathname.startsWith(base) ? pathname.slice(base.length) || '/' : pathname
}
