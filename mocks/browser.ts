import { setupWorker } from 'msw/browser'
import { http } from 'msw/http'
import { Demo } from './Demo'
import { handlers } from './http/handlers'
import { pathBelowBase } from './http/path'
import { notFoundResponse } from './http/responder'
import type { ScenarioName } from '../src/contract/scenarios'
import type { World } from './world/World'

export interface DemoSettings {
  scenario: ScenarioName
  seed?: number
  /** Keeps this demo's state apart from others on the same origin. */
  serverId: string
  /** The base URL of the API in the console's settings. */
  baseUrl: string
}

export interface RunningDemo {
  readonly world: World
  /** Forgets all changes. The world starts anew with the next load of the page, which the caller triggers. */
  reset(): void
}

/**
 * Answers the requests of the page from a world in the page. Without service workers (plain http) msw wraps `fetch`
 * instead. Rejects when the worker cannot be registered.
 */
export async function startDemo(settings: DemoSettings): Promise<RunningDemo> {
  const { scenario, seed = 1, serverId, baseUrl } = settings
  // The script lies beside the page.
  const workerUrl = new URL('mockServiceWorker.js', document.baseURI).href
  const key = `logkit-console:demo:${serverId}`
  const base = new URL(baseUrl, document.baseURI).pathname.replace(/\/+$/, '')
  const handlersFor = (world: World) => [
    ...handlers(world, {
      base,
      checkAnswers: scenario !== 'large',
      onWrite: (write) => demo.record(write),
    }),
    // Unknown API paths must not reach the page's own server: it may answer any path with the page.
    http.all(
      ({ request }) => pathBelowBase(request.url, base) !== null,
      ({ request }) => notFoundResponse(world, request),
    ),
  ]
  const demo = new Demo({
    scenario,
    seed,
    key,
    storage: storage(),
    now: Date.now,
    onWorldReplaced: (world) => worker.resetHandlers(...handlersFor(world)),
  })
  const worker = setupWorker(...handlersFor(demo.world))
  addEventListener('storage', (event) => {
    if (event.key === key) demo.sync()
  })
  try {
    await worker.start({
      quiet: true,
      onUnhandledFrame: 'bypass',
      serviceWorker: { url: workerUrl },
    })
    await waitForControl()
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`The demo cannot start with the worker ${workerUrl}: ${reason}`, {
      cause,
    })
  }
  return {
    get world() {
      return demo.world
    },
    reset: () => demo.reset(),
  }
}

/**
 * Waits until the worker controls this page. A worker that another page has just begun to unregister is revived without
 * control of this page, so requests would bypass it. One reload fixes that; when it did not, a second one would not
 * either.
 */
async function waitForControl(): Promise<void> {
  if (!('serviceWorker' in navigator) || isControlled()) return
  await Promise.race([
    new Promise((resolve) => setTimeout(resolve, 1000)),
    new Promise((resolve) =>
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
    ),
  ])
  if (isControlled()) return
  const [navigation] = performance.getEntriesByType('navigation')
  if (navigation instanceof PerformanceNavigationTiming && navigation.type === 'reload') {
    throw new Error('it does not see the requests of this page')
  }
  location.reload()
  await new Promise(() => {})
}

/** The local storage, or null where the browser forbids it: reading the property throws then. */
function storage(): Storage | null {
  try {
    return localStorage
  } catch {
    return null
  }
}

const isControlled = () => navigator.serviceWorker.controller !== null
