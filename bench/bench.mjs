import process from 'node:process'
import { parseArgs } from 'node:util'
import { main, Stop } from '../scripts/lib/report.mjs'
import { openBrowser } from './browser.mjs'
import { bytes } from './parts/bytes.mjs'
import { charts } from './parts/charts.mjs'
import { drift } from './parts/drift.mjs'
import { editor } from './parts/editor.mjs'
import { firstRows } from './parts/firstRows.mjs'
import { fleetSize } from './parts/fleetSize.mjs'
import { grok } from './parts/grok.mjs'
import { heap } from './parts/heap.mjs'
import { interactions } from './parts/interactions.mjs'
import { layoutShift } from './parts/layoutShift.mjs'
import { plans } from './parts/plans.mjs'
import { aligned, machineOf, record, tableOf } from './report.mjs'
import { openSites } from './sites.mjs'

const parts = {
  bytes,
  firstRows,
  layoutShift,
  interactions,
  fleetSize,
  heap,
  plans,
  editor,
  drift,
  charts,
  grok,
}

/** Measures the console, compares it with bare pages and checks its limits; see docs/performance.md. */
await main(async () => {
  const { rounds, only } = readOptions()
  console.log('Building the console and the bare pages')
  const { sites, close } = await openSites()
  try {
    const browser = await openBrowser()
    const lines = []
    for (const name of only) {
      console.log(`Measuring ${name}`)
      lines.push(...(await parts[name]({ browser, sites, rounds })))
    }
    const machine = machineOf(browser)
    await browser.close()
    console.log(`\n${await aligned(tableOf(lines))}`)
    for (const { notInBudget = [], onlyInBudget = [] } of lines) warn(notInBudget, onlyInBudget)
    // The results are recorded only if all parts were measured together.
    if (only.length === Object.keys(parts).length) await record(machine, rounds, lines)
    if (lines.some(({ ok }) => ok === false)) process.exitCode = 1
  } finally {
    await close()
  }
})

function readOptions() {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '7' },
      only: { type: 'string', multiple: true, default: Object.keys(parts) },
    },
  })
  const unknown = values.only.find((name) => !(name in parts))
  if (unknown) throw new Stop(`There is no part ${unknown}: ${Object.keys(parts).join(', ')}.`)
  const rounds = Number(values.rounds)
  if (!(Number.isInteger(rounds) && rounds > 0)) {
    throw new Stop(`--rounds is ${values.rounds}; expected a number from 1.`)
  }
  return { rounds, only: values.only }
}

function warn(notInBudget, onlyInBudget) {
  if (notInBudget.length) console.log(`Loaded, but not in the budget: ${notInBudget.join(', ')}.`)
  if (onlyInBudget.length) console.log(`In the budget, but not loaded: ${onlyInBudget.join(', ')}.`)
}
