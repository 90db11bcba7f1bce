import { settled, visit } from '../browser.mjs'
import { bounded, compared, inTurn } from '../stats.mjs'

const keys = 40
/** The parts of the work for a keystroke, without painting. */
const durations = ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration']

/** The editor with a config of 200 KB: the time to open it, and the time of a keystroke in each of its two views. */
export async function editor({ browser, sites, rounds }) {
  const { small, large } = await inTurn(Math.min(rounds, 3), {
    small: () => visit(browser, sites.small.url, { rows: 12 }, (visit) => measureEditor(visit, 1)),
    large: () =>
      visit(browser, sites.small.url, { rows: 12 }, (visit) => measureEditor(visit, 400)),
  })
  const beside = (figure) => ['a config of 0.5 KB', small[figure]]
  const lines = (name, figure, limit) => [
    compared({ name, unit: 'ms', measured: large[figure], beside: beside(figure) }),
    bounded({ name: 'the same, as it is', unit: 'ms', measured: large[figure], limit }),
  ]
  return [
    ...lines('opening 200 KB as a form, scripting', 'form', 300),
    ...lines('opening it as JSON, scripting', 'json', 300),
    ...lines('a key in the form', 'formKey', 16),
    ...lines('a key in the JSON', 'jsonKey', 16),
  ]
}

/** Opens the editor once to load its code, then measures. @param items the number of transforms and of patterns */
async function measureEditor(visited, items) {
  const { page, client } = visited
  await settled(visited)
  const api = await page.evaluate(apiOf)
  await page.evaluate(put, [api, 'warm', config(1)])
  await page.evaluate(put, [api, 'bench', config(items)])
  await client.send('Performance.enable')
  const field = page.getByRole('textbox', { name: 'Log file pattern', exact: true })
  const json = page.getByRole('textbox', { name: 'Config as JSON' })
  const form = async (of) => {
    await go(page, `configs/${of}`)
    await page.getByRole('link', { name: 'Edit', exact: true }).waitFor()
    await settled(visited)
    return opening(visited, 'a[href$="/edit"]', 'textarea[aria-describedby]')
  }
  const text = () => opening(visited, 'input[value="json"]', '.cm-content')
  const typed = async (into) => {
    await into.focus()
    await page.keyboard.type('ab')
    await settled(visited)
    const before = await metrics(client)
    await page.keyboard.type('a'.repeat(keys))
    await page.evaluate(painted)
    const after = await metrics(client)
    const took = durations.map((part) => after[part] - before[part])
    return took.reduce((sum, seconds) => sum + seconds, 0) * (1000 / keys)
  }
  await form('warm')
  await text()
  const formScript = await form('bench')
  const formKey = await typed(field)
  const jsonScript = await text()
  await json.focus()
  await page.keyboard.press('Control+End')
  return { form: formScript, json: jsonScript, formKey, jsonKey: await typed(json) }
}

/** Navigates within the console, without loading it again. */
const go = (page, path) =>
  page.evaluate((path) => {
    const { document, history, location, PopStateEvent } = window
    history.pushState(null, '', new URL(path, document.baseURI ?? location.href))
    window.dispatchEvent(new PopStateEvent('popstate', { state: null }))
  }, path)

/** ms of scripting from a click until half a second after its target is shown */
async function opening({ page, client }, press, shown) {
  await page.waitForSelector(press, { state: 'attached' })
  const before = await metrics(client)
  await page.evaluate(opened, [press, shown])
  return ((await metrics(client)).ScriptDuration - before.ScriptDuration) * 1000
}

/** Checking for the target once a frame adds little to the measured time. */
const opened = ([press, shown]) =>
  new Promise((resolve) => {
    const { document, requestAnimationFrame, setTimeout } = window
    const check = () =>
      document.querySelector(shown) ? setTimeout(resolve, 500) : requestAnimationFrame(check)
    document.querySelector(press).click()
    check()
  })

const painted = () =>
  new Promise((resolve) =>
    window.requestAnimationFrame(() => window.requestAnimationFrame(() => resolve())),
  )

async function metrics(client) {
  const { metrics } = await client.send('Performance.getMetrics')
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]))
}

const apiOf = async () => (await (await window.fetch('console.config.json')).json()).api.base

/** Creates the config or overwrites it. */
const put = async ([api, name, config]) => {
  const body = JSON.stringify({ name, tags: [], note: '', config })
  const headers = { 'content-type': 'application/json' }
  const url = `${api}/configs/${name}`
  const { ok } = await window.fetch(url, { method: 'POST', headers, body })
  if (!ok) await window.fetch(`${url}/config`, { method: 'PUT', headers, body })
}

/** A config with many transforms and custom patterns; 400 items make 200 KB. */
function config(items) {
  const text = (length, seed) =>
    Array.from({ length }, (_, i) => 'abcdefghij klmnop'[(i * 7 + seed) % 17]).join('')
  return {
    reader: { mode: 'tailx', log_path: '/var/log/app/*.log', read_from: 'oldest' },
    parser: {
      type: 'grok',
      grok_patterns: '%{LINE:line}',
      grok_custom_patterns: Array.from({ length: items }, (_, i) => `P${i} ${text(180, i)}`).join(
        '\n',
      ),
    },
    transforms: Array.from({ length: items }, (_, i) => ({
      type: 'replace',
      key: `field_${i}`,
      old: text(120, i),
      new: text(120, i + 3),
      stage: 'after_parser',
      regex: false,
    })),
    senders: [{ sender_type: 'discard' }],
  }
}
