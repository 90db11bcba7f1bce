import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'
import { ensureBuilt, ensurePortalBuilt } from './lib/build.mjs'
import { demoIds, openDemo, settled, withIds, withoutTour } from './lib/demo.mjs'
import { root } from './lib/node.mjs'
import { main, Stop } from './lib/report.mjs'

const usage = 'usage: npm run pictures -- [--dist FOLDER] [--pages FOLDER] [--only NAME,NAME]'

/** The demo's clock stands still, so that the same product gives the same pictures. */
const now = new Date('2026-03-16T02:52:00Z')

/**
 * The ten pages of docs/images/pages. `open` brings the page into the state to show; it works by roles and by texts that
 * earlier versions have too, so that they can be pictured as well.
 */
const pages = [
  { name: 'agents', path: '/agents' },
  { name: 'agent', path: '/agents/$offline' },
  { name: 'runners', path: '/runners' },
  { name: 'runner', path: '/runners?open=$online%2Fnginx-access' },
  { name: 'configs', path: '/configs' },
  { name: 'config-edit', path: '/configs/nginx-access/edit' },
  { name: 'rollout', path: '/new-rollout?config=cron-log' },
  { name: 'drift', path: '/drift?is=stopped', open: readAll },
  { name: 'metrics', path: '/metrics/fleet', open: readAll },
  { name: 'grok', path: '/grok' },
]

/** The pictures of README.md: each page in both themes. */
const readme = [
  { name: 'agents', path: '/agents?state=offline' },
  { name: 'laboratory', path: '/runners?runs=failingNow&tag=支付', open: openLaboratory },
  { name: 'metrics', path: '/metrics/agents/$online' },
  { name: 'drift', path: '/drift?is=stopped', open: readAll },
]

/** The picture of README.md of the console in the React portal of the browser tests. */
const portal = { name: 'portal', path: 'react/logs/agents' }

/** Takes the pictures of the demo, and that of the portal. With `--dist`, of another build, and only those of the pages. */
await main(async () => {
  const { dist, pages: folder, only } = readOptions()
  const wanted = ({ name }) => !only || only.includes(name)
  if (!dist) await ensureBuilt()
  const demo = await openDemo(resolve(dist ?? join(root, 'dist-demo')))
  try {
    const target = resolve(folder ?? join(root, 'docs/images/pages'))
    const camera = await openCamera(demo.browser, demo.url)
    for (const page of pages.filter(wanted)) await camera.take(page, 'light', target, page.name)
    if (dist) return
    for (const page of readme.filter(wanted)) {
      for (const scheme of ['light', 'dark']) {
        await camera.take(page, scheme, join(root, 'docs/images'), `${page.name}-${scheme}`)
      }
    }
    if (wanted(portal)) await takePortal(demo.browser)
  } finally {
    await demo.close()
  }
})

function readOptions() {
  try {
    const options = {
      dist: { type: 'string' },
      pages: { type: 'string' },
      only: { type: 'string' },
    }
    const { values } = parseArgs({ options })
    return { ...values, only: values.only?.split(',') }
  } catch (error) {
    throw new Stop(`${error.message}\n${usage}`)
  }
}

/** Opens the demo in both themes, and takes pictures of its pages. */
async function openCamera(browser, url) {
  const contexts = {}
  for (const colorScheme of ['light', 'dark']) {
    contexts[colorScheme] = await openContext(browser, url, colorScheme)
  }
  return {
    async take({ path, open }, scheme, folder, name) {
      const { page, ids } = contexts[scheme]
      await page.goto(new URL(withIds(path, ids).slice(1), url).href, { timeout: 120_000 })
      await settled(page)
      if (open) await open(page)
      await settled(page)
      await save(page, folder, name)
    },
  }
}

/** Takes the picture of the portal. Its servers tell the true time, which pages compare with theirs. */
async function takePortal(browser) {
  await ensurePortalBuilt()
  const { module } = await runnerImport(join(root, 'e2e/portal/portalSite.ts'), {
    root,
    configFile: false,
    logLevel: 'error',
  })
  const site = await module.openPortalSite({ eu: 'demo' })
  try {
    for (const scheme of ['light', 'dark']) {
      const page = await openPage(browser, scheme)
      await page.goto(new URL(portal.path, site.url).href)
      await page.getByRole('table').getByRole('link').first().waitFor()
      await settled(page)
      await save(page, join(root, 'docs/images'), `${portal.name}-${scheme}`)
      await page.context().close()
    }
  } finally {
    await site.close()
  }
}

async function save(page, folder, name) {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${name}.webp`)
  writeFileSync(file, await toWebp(page.context(), await page.screenshot()))
  console.log(`${file}: ${readFileSync(file).length.toLocaleString('en')} bytes`)
}

async function openPage(browser, colorScheme) {
  const context = await browser.newContext({
    colorScheme,
    locale: 'en-US',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    viewport: { width: 1280, height: 800 },
  })
  await withoutTour(context)
  return context.newPage()
}

async function openContext(browser, url, colorScheme) {
  const page = await openPage(browser, colorScheme)
  await page.clock.setFixedTime(now)
  await page.goto(url)
  await settled(page)
  const ids = await demoIds(page)
  return { page, ids }
}

/** The fleet and the drift are read on demand. */
async function readAll(page) {
  const read = page.getByRole('button', { name: /^Read/ }).first()
  if (await read.isVisible()) await read.click()
  await page.getByRole('progressbar').waitFor({ state: 'detached' })
}

/** The demo's panel, beside the runners that the incident has broken. */
async function openLaboratory(page) {
  await page.getByRole('table').getByText('failing now').first().waitFor()
  await page.getByRole('button', { name: 'Laboratory' }).click()
  await page.getByRole('table', { name: 'Requests' }).waitFor()
}

/** Chromium encodes WebP itself, a quarter of the size of PNG. */
async function toWebp(context, png) {
  const page = await context.newPage()
  try {
    const text = await page.evaluate(
      async (source) => {
        const image = new Image()
        image.src = source
        await image.decode()
        const canvas = Object.assign(document.createElement('canvas'), {
          width: image.naturalWidth,
          height: image.naturalHeight,
        })
        canvas.getContext('2d').drawImage(image, 0, 0)
        return canvas.toDataURL('image/webp', 0.8)
      },
      `data:image/png;base64,${png.toString('base64')}`,
    )
    return Buffer.from(text.split(',')[1], 'base64')
  } finally {
    await page.close()
  }
}
