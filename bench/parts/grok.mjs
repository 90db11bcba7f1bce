import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync, gzipSync } from 'node:zlib'
import { settled, visit } from '../browser.mjs'
import { bounded, compared, inTurn } from '../stats.mjs'

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

/** A key in the workbench on 1,000 Apache lines beside the same lines through re2js alone. */
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
    ours: () => visit(browser, sites.small.url, { rows: 12 }, (visited) => keyed(visited, url)),
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
    bounded({
      name: 'grok: the page held up meanwhile',
      unit: 'ms',
      measured: ours.held,
      limit: 16,
    }),
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
      limit: 62_000,
    }),
  ]
}

function engineOf(root) {
  const folder = join(root, 'assets')
  const name = readdirSync(folder).find((one) => /^grok\.worker-.*\.js$/.test(one))
  return gzipSync(readFileSync(join(folder, name)), { level: 9 }).length
}

/** Keys that change every line: each is measured from the key to what it shows. */
async function keyed(visited, url) {
  const { page } = visited
  await page.goto(url)
  await page.locator('[data-letter]').first().waitFor()
  await settled(visited)
  const editor = page.locator('.cm-content').first()
  await editor.click()
  await page.keyboard.press('Control+End')
  await page.evaluate(watchKeys)
  const times = { first: [], all: [], held: [] }
  for (let n = 0; n < 4; n++) {
    await page.keyboard.type('X')
    await page.waitForFunction(() => !document.querySelector('[role=listbox] [data-letter]'))
    await settled(visited)
    await page.evaluate(() => window.startKey())
    await page.keyboard.press('Backspace')
    const { first, all, held } = await page.evaluate(() => window.keyShown)
    // The first one warms up.
    if (n === 0) continue
    times.first.push(first)
    times.all.push(all)
    times.held.push(held)
  }
  const worst = (values) => Math.max(...values)
  return { first: worst(times.first), all: worst(times.all), held: worst(times.held) }
}

/** From a key to the fields of the last line in sight, and to the count of all; and the longest time without an answer. */
function watchKeys() {
  const channel = new window.MessageChannel()
  let [last, held, watching] = [0, 0, false]
  channel.port1.onmessage = () => {
    const now = window.performance.now()
    held = Math.max(held, now - last)
    last = now
    if (watching) channel.port2.postMessage(0)
  }
  window.startKey = () => {
    window.keyShown = new Promise((resolve) => {
      window.addEventListener(
        'keydown',
        () => {
          const started = window.performance.now()
          ;[last, held, watching] = [started, 0, true]
          channel.port2.postMessage(0)
          let first = 0
          const look = () => {
            const now = window.performance.now() - started
            const rows = [...document.querySelectorAll('[role=listbox] [role=option]')]
            if (
              !first &&
              rows.length > 0 &&
              rows.slice(0, 12).every((row) => row.querySelector('[data-letter]'))
            )
              first = now
            const all = document
              .querySelector('[aria-label=Results]')
              ?.textContent.includes('1,000 of 1,000')
            if (first && all) {
              watching = false
              resolve({ first, all: now, held })
            } else window.requestAnimationFrame(look)
          }
          window.requestAnimationFrame(look)
        },
        { once: true, capture: true },
      )
    })
  }
}
