import { setupWorker } from 'msw/browser'
import { http } from 'msw/http'
import { Demo } from './Demo'
import { handlers } from './http/handlers'
import { belowBase } from './http/path'
import { unknownPath } from './http/respond'
import type { ScenarioName } from './scenarios/createWorld'
import type { World } from './world/World'

export interface DemoSettings {
  scenario: ScenarioName
  seed?: number
  /** Keeps this demo's state apart from others on the same origin. */
  serverId: string
  /** Where the console looks for the API. */
  baseUrl: string
  /** msw's worker script, beside or above the page. */
  workerUrl: string
}

export interface RunningDemo {
  readonly world: World
  /** Forgets all changes. The world starts anew with the next load of the page, which is the caller's to do. */
  reset(): void
}

/**
 * Answers the page's requests from a world in the page. Where there are no service workers (plain http), msw wraps
 * `fetch` instead. Rejects when the worker cannot be registered.
 */
export async function startDemo(settings: DemoSettings): Promise<RunningDemo> {
  const { scenario, seed = 1, serverId, baseUrl, workerUrl } = settings
  const key = `logkit-console:demo:${serverId}`
  const base = new URL(baseUrl, document.baseURI).pathname.replace(/\/+$/, '')
  const serve = (world: World) => [
    ...handlers(world, {
      base,
      check: scenario !== 'large',
      onWrite: (write) => demo.record(write),
    }),
    // Otherwise the page's own server would be asked, which may answer anything with the page itself.
    http.all(
      ({ request }) => belowBase(request.url, base) !== null,
      ({ request }) => unknownPath(world, request),
    ),
  ]
  const demo = new Demo({
    scenario,
    seed,
    key,
    storage: storage(),
    now: Date.now,
    onWorld: (world) => worker.resetHandlers(...serve(world)),
  })
  const worker = setupWorker(...serve(demo.world))
  addEventListener('storage', (event) => {
    if (event.key === key) demo.follow()
  })
  try {
    await worker.start({
      quiet: true,
      onUnhandledFrame: 'bypass',
      serviceWorker: { url: workerUrl },
    })
    await takenOver()
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
 * A worker that another page has just begun to remove is revived without taking over this page: its requests would
 * pass by. A reload puts that right; a second one would not.
 */
async function takenOver(): Promise<void> {
  if (!('serviceWorker' in navigator) || controlled()) return
  await Promise.race([
    new Promise((resolve) => setTimeout(resolve, 1000)),
    new Promise((resolve) =>
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
    ),
  ])
  if (controlled()) return
  const [visit] = performance.getEntriesByType('navigation')
  if (visit instanceof PerformanceNavigationTiming && visit.type === 'reload') {
    throw new Error('it does not see the requests of this page')
  }
  location.reload()
  await new Promise(() => {})
}

/** null where the browser forbids it: reading the property alone throws. */
function storage(): Storage | null {
  try {
    return localStorage
  } catch {
    return null
  }
}

const controlled = () => navigator.serviceWorker.controller !== null
