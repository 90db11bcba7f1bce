import { earlyFetch } from './early'
import { mountConsole } from './mountConsole'
import { loadSettings, type Settings } from './settings'
import { showStartFailure } from './startFailure'

const root = document.getElementById('logkit-console')

// The code of the console is one file, which pages that embed it load as well; they have no such element.
if (root) start(root).catch((error: unknown) => showStartFailure(root, error))

/** The standalone page: settings from the file beside it, the whole window, the address bar. */
async function start(root: HTMLElement) {
  const early = window.logkitConsoleEarly
  const { demo, ...settings } = await loadSettings(
    new URL('console.config.json', document.baseURI).href,
    early && (() => early.settings),
  )
  const basename = new URL(document.baseURI).pathname.replace(/\/$/, '') || '/'
  const resetDemo = demo ? await startDemo(demo, settings) : undefined
  const fetch = early && earlyFetch(early)
  mountConsole(root, { ...settings, basename, resetDemo, fetch, standalone: true })
}

/** The mock server is downloaded in demo mode only. */
async function startDemo(
  demo: Exclude<Settings['demo'], false>,
  { serverId, api }: Pick<Settings, 'serverId' | 'api'>,
) {
  const { startDemo } = await import('../../mocks/browser')
  const running = await startDemo({
    ...demo,
    serverId,
    baseUrl: api.base,
    workerUrl: new URL('mockServiceWorker.js', document.baseURI).href,
  })
  return () => {
    running.reset()
    window.location.reload()
  }
}
