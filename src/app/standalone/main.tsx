import { adoptSheets } from '../../lib/browser/styleSheets'
import type { ConsoleDemo } from '../consoleOptions'
import { earlyFetch } from '../earlyFetch'
import { mountConsole } from '../mountConsole'
import { loadSettings, SettingsError, type Settings } from '../settings'
import { showStartFailure } from '../startFailure'

const root = document.getElementById('logkit-console')

// The document of another page is not ours, whatever loads this file there.
if (root) start(root).catch((error: unknown) => showStartFailure(root, error))

/** Starts the standalone page with the settings from console.config.json. */
async function start(root: HTMLElement) {
  const early = window.logkitConsoleEarly
  const { demo, ...settings } = await loadSettings(
    new URL('console.config.json', document.baseURI).href,
    early && (() => early.settings),
  )
  const basename = new URL(document.baseURI).pathname.replace(/\/$/, '') || '/'
  const running = demo ? await startDemo(demo, settings) : undefined
  adoptSheets(document)
  // A part of another page, in a frame.
  const [, mode] = /[?&]embed=(\w+)/.exec(window.location.search) ?? []
  if (mode) return (await import('../embed/frame/startFrame')).startFrame(root, settings, mode)
  const fetch = early && earlyFetch(early)
  const mounted = mountConsole(root, {
    settings,
    basename,
    demo: running,
    fetch,
    early,
    standalone: true,
  })
  running?.attach(mounted)
}

/** Starts the demo, which `npm run build:demo` puts beside the page; other builds do not have it. */
async function startDemo(
  demo: Exclude<Settings['demo'], false>,
  { serverId, api }: Pick<Settings, 'serverId' | 'api'>,
): Promise<ConsoleDemo> {
  const { startDemo } = import.meta.env.DEV
    ? await import('../../demo/startDemo')
    : await loadDemo(new URL('demo.js', document.baseURI).href)
  return startDemo({ ...demo, serverId, baseUrl: api.base })
}

/** What `src/demo/startDemo.tsx` exports. */
interface DemoModule {
  startDemo: (
    settings: Exclude<Settings['demo'], false> & Record<'serverId' | 'baseUrl', string>,
  ) => Promise<ConsoleDemo>
}

async function loadDemo(url: string): Promise<DemoModule> {
  try {
    return await import(/* @vite-ignore */ url)
  } catch {
    throw new SettingsError(
      'demo',
      'this build has no demo: `npm run build:demo` makes one that has',
    )
  }
}
