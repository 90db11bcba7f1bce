import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { tool } from './node.mjs'
import { Stop } from './report.mjs'
import { run } from './run.mjs'

/** The headless shell comes first, because the browser tests take a third less time with it. */
const light = 'chromium-headless-shell'
const names = [
  light,
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
]

const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

/** The path of a Chromium for the browser tests. Installs one if there is none. Rejects with a `Stop`. */
export async function ensureChromium() {
  const given = process.env.CHROMIUM_PATH
  if (given) {
    if (existsSync(given)) return given
    throw new Stop(`CHROMIUM_PATH is ${given}, but there is no such file.`)
  }
  const present = await findChromium()
  if (present && (present.endsWith(light) || !onDebianAsRoot())) return present
  const found = (await installFromDebian()) ?? (await installPlaywrights())
  if (found) return found
  throw new Stop(
    'The browser tests need a Chromium. Install chromium or Google Chrome, or set CHROMIUM_PATH to the path of one.',
  )
}

/** The path of an installed Chromium, preferably Playwright's own; undefined if there is none. */
export const findChromium = async () => (await playwrights()) ?? (await onSystem())

const onDebianAsRoot = () => existsSync('/etc/debian_version') && process.getuid?.() === 0

async function installFromDebian() {
  if (!onDebianAsRoot()) return undefined
  console.log('Installing the headless Chromium of Debian')
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], { env })
  const install = (name) => run('apt-get', ['install', '-y', '-qq', name], { env })
  if ((await install(light)) !== 0) await install('chromium')
  return onSystem()
}

async function installPlaywrights() {
  console.log('No Chromium found: asking Playwright to install its own')
  const libraries = onDebianAsRoot() ? ['--with-deps'] : []
  await tool('@playwright/test/cli.js', ['install', ...libraries, 'chromium'])
  return playwrights()
}

async function playwrights() {
  const { chromium } = await import('@playwright/test')
  const path = chromium.executablePath()
  return path && existsSync(path) ? path : undefined
}

async function onSystem() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  for (const path of [...onPath, ...places].filter((path) => existsSync(path))) {
    if (await starts(path)) return path
  }
  return undefined
}

/** On Ubuntu `chromium` may be a script that only explains how to install a snap. On other systems a start opens a window. */
const starts = async (path) =>
  process.platform !== 'linux' || (await run(path, ['--version'], { quiet: true })) === 0
