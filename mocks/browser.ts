import { setupWorker } from 'msw/browser'
import { Demo } from './Demo'
import { handlers } from './http/handlers'
import type { ScenarioName } from './scenarios'
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
  const serve = (world: World) =>
    handlers(world, {
      base,
      check: scenario !== 'large',
      onWrite: (write) => demo.record(write),
    })
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
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`The demo cannot start, its worker ${workerUrl} does not load: ${reason}`, {
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

/** null where the browser forbids it: reading the property alone throws. */
function storage(): Storage | null {
  try {
    return localStorage
  } catch {
    return null
  }
}
