import type { i18n } from 'i18next'
import {
  createBrowserRouter,
  createMemoryRouter,
  matchRoutes,
  redirect,
  type RouteObject,
} from 'react-router'
import type { FeatureRoute } from '../fleet/feature'
import { paths } from '../fleet/paths'
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
  /** set when a page's code is gone: a new version was deployed */
  outdated: Store<boolean>
}

export type ConsoleRouter = ReturnType<typeof createConsoleRouter>

/** The routes of all features inside the frame, each page loaded when it is needed. */
export function createConsoleRouter({ history, initialPath, ...parts }: Parts) {
  const { basename } = parts
  const current = () => router.state.initialized && router.state.location
  const routes: RouteObject[] = [
    {
      path: '/',
      Component: Shell,
      ErrorBoundary: PageError,
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
  return router
}

/** Loads the code and texts of the page at `href`, so that opening it needs no round trip. */
export function prefetch(router: ConsoleRouter, href: string) {
  const { origin } = window.location
  const url = new URL(href, origin)
  if (url.origin !== origin) return
  for (const { route } of matchRoutes(router.routes, url.pathname, router.basename) ?? []) {
    // A failure shows when the page is really opened.
    if (isPreloading(route.handle)) route.handle.preload().catch(() => {})
  }
}

interface Preloading {
  preload: () => Promise<unknown>
}

const isPreloading = (handle: unknown): handle is Preloading =>
  typeof handle === 'object' && handle !== null && 'preload' in handle

type Location = ConsoleRouter['state']['location']

function page(
  { path, load, catalogue }: FeatureRoute,
  { i18n, outdated, basename }: Pick<Parts, 'i18n' | 'outdated' | 'basename'>,
  current: () => Location | false,
): RouteObject {
  const preload = () => Promise.all([load(), loadTexts(i18n, catalogue)])
  return {
    path,
    handle: { preload } satisfies Preloading,
    lazy: async () => {
      try {
        const [{ Component }] = await preload()
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

/** A redirect names a path below the base, where the location has it whole. */
export function below(pathname: string, basename = '/'): string {
  const base = basename.replace(/\/$/, '')
  return pathname.startsWith(base) ? pathname.slice(base.length) || '/' : pathname
}
