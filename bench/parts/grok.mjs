import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync, gzipSync } from 'node:zlib'
import { settled, visit } from '../browser.mjs'
import { bounded, compared, inTurn, median } from '../stats.mjs'
import { calibrate, longestTask } from '../tasks.mjs'

const pattern = '%{COMBINEDAPACHELOG}'
const lines = Array.from(
  { length: 1_000 },
  (_, n) =>
    `10.${n % 7}.${n % 250}.${n % 99} - user${n % 13} [12/Oct/2017:11:${String(n % 60).padStart(2, '0')}:33 +0800] ` +
    `"GET /shop/item/${n}?ref=${n * 7919} HTTP/1.1" ${n % 9 ? 200 : 404} ${n * 37} ` +
    `"https://example.com/${n % 40}" "Mozilla/5.0 (X11; Linux x86_64) Chrome/${n % 120}"`,
)
const bench = JSON.stringify({
  patterns: [pattern],
  custom: '',
  sample: lines.join('\n'),
  join: '',
})
const link = `grok#g=${deflateRawSync(bench).toString('base64url')}`

/** A keystroke in the workbench with 1,000 Apache lines, compared with the same lines in re2js alone. */
export async function grok({ browser, sites, rounds }) {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(sites.grok.url)
  await page.waitForFunction(() => 'plain' in window)
  const plain = (noGroups) =>
    page.evaluate(
      ([pattern, lines, noGroups]) => window.plain(pattern, lines, noGroups),
      [pattern, lines, noGroups],
    )
  const url = new URL(link, sites.small.url).href
  const { ours, bare } = await inTurn(Math.min(rounds, 5), {
    ours: () =>
      visit(browser, sites.small.url, { rows: 12 }, (one) => measureKeys(browser, one, url)),
    bare: async () => ({ all: await plain(false), fast: await plain(true) }),
  })
  await context.close()
  return [
    bounded({
      name: 'grok: a key, first screenful of 1,000 lines',
      unit: 'ms',
      measured: ours.first,
      limit: 100,
    }),
    bounded({ name: 'grok: a key, all of them', unit: 'ms', measured: ours.all, limit: 2_500 }),
    bounded({ name: 'grok: longest task of a key', unit: 'ms', measured: ours.held, limit: 16 }),
    ...['first', 'all', 'held'].map((name) =>
      compared({
        name: `grok: ${names[name]}`,
        unit: 'ms',
        measured: ours[name],
        beside: ['calibration loop', ours.calibration],
      }),
    ),
    compared({
      name: 'grok: a key, which of 1,000 lines match',
      unit: 'ms',
      measured: ours.all,
      beside: ['plain re2js', bare.all],
    }),
    compared({
      name: 'grok: plain groups not captured',
      unit: 'ms',
      measured: bare.fast,
      beside: ['plain re2js', bare.all],
    }),
    bounded({
      name: 'grok: engine with its table (gzip)',
      unit: 'bytes',
      measured: [engineOf(sites.small.root)],
      limit: 72_000,
    }),
  ]
}

function engineOf(root) {
  const folder = join(root, 'assets')
  const name = readdirSync(folder).find((one) => /^grok\.worker-.*\.js$/.test(one))
  return gzipSync(readFileSync(join(folder, name)), { level: 9 }).length
}

const names = {
  first: 'first screenful',
  all: 'all of them',
  held: 'longest task',
}

/** Measures keystrokes that complete a new pattern which matches all lines, from the key to its results. */
async function measureKeys(browser, visited, url) {
  const { page } = visited
  await page.goto(url)
  await page.locator('[data-letter]').first().waitFor()
  await settled(visited)
  const editor = page.locator('.cm-content').first()
  await editor.click()
  await page.keyboard.press('Control+End')
  await page.evaluate(watchKeys)
  const calibration = await page.evaluate(calibrate)
  const ready = async () => {
    await page.keyboard.type('X')
    await page.waitForFunction(() => !document.querySelector('[role=listbox] [data-letter]'))
    await settled(visited)
    await page.evaluate(() => window.startKey())
  }
  const press = async () => {
    await page.keyboard.type('*')
    return page.evaluate(() => window.keyShown)
  }
  const key = () => ready().then(press)
  // The first key is a warm-up.
  await key()
  const times = [await key(), await key(), await key()]
  const worst = (name) => Math.max(...times.map((one) => one[name]))
  const held = []
  while (held.length < times.length) {
    await ready()
    held.push(await longestTask(browser, page, press))
  }
  return { first: worst('first'), all: worst('all'), held: median(held), calibration }
}

/** Measures from a key to the fields of the last visible line, and to the count of all lines. */
function watchKeys() {
  window.startKey = () => {
    window.keyShown = new Promise((resolve) => {
      window.addEventListener(
        'keydown',
        () => {
          const started = window.performance.now()
          let first = 0
          const list = document.querySelector('[role=listbox]')
          const status = document.querySelector('[aria-label=Results] [role=status]')
          const check = () => {
            const now = window.performance.now() - started
            if (!first && list.children[11].querySelector('[data-letter]')) first = now
            const all = status.textContent.includes('1,000 of 1,000')
            if (first && all) resolve({ first, all: now })
            else window.requestAnimationFrame(check)
          }
          window.requestAnimationFrame(check)
        },
        { once: true, capture: true },
      )
    })
  }
}
