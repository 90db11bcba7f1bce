import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureChromium } from './lib/chromium.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { checkOuterNode, root, tool } from './lib/node.mjs'
import { main } from './lib/report.mjs'

const cache = join(root, '.cache')
const results = { units: join(cache, 'units.json'), browser: join(cache, 'e2e.json') }
const lines = 'Mend what the lines above name.'

/** Everything that CI runs, in the order in which faults are cheapest to find: name, tool, arguments, advice. */
const steps = [
  ['Format', 'prettier/bin/prettier.cjs', ['--check', '.'], 'Run `npm run format`.'],
  ['Lint', 'eslint/bin/eslint.js', ['.'], lines],
  ['Types', 'typescript/bin/tsc', ['--noEmit'], lines],
  [
    'Units',
    'vitest/vitest.mjs',
    [
      'run',
      '--allowOnly=false',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${results.units}`,
    ],
    'Run one file alone with `npm run unit -- path`.',
  ],
  ['Build', 'vite/bin/vite.js', ['build', '--logLevel', 'error'], lines],
  ['Bytes', '../bench/budget.mjs', [], 'See docs/performance.md.'],
  [
    'Browser tests',
    '@playwright/test/cli.js',
    ['test', '--forbid-only'],
    'Run one file alone with `npm run e2e -- path`; `--trace on` leaves a trace in test-results/.',
  ],
]

await main(async () => {
  checkOuterNode()
  await ensureInstalled()
  const env = { CHROMIUM_PATH: await ensureChromium() }
  mkdirSync(cache, { recursive: true })
  for (const file of Object.values(results)) rmSync(file, { force: true })
  for (const step of steps) {
    const problem = await take(step, env)
    if (!problem) continue
    console.error(`\n${problem}`)
    process.exitCode = 1
    break
  }
  if (existsSync(results.units)) console.log(`\n${total()}`)
})

/** @returns what to do when the step failed */
async function take([name, script, args, advice], env) {
  console.log(`\n== ${name}`)
  const started = performance.now()
  const code = await tool(script, args, { env })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`== ${name}: ${seconds} s`)
  return code === 0 ? '' : `${name} failed. ${advice}`
}

/** One line for both test runners together. */
function total() {
  const units = read(results.units)
  const { stats } = read(results.browser)
  const passed = (units.numPassedTests ?? 0) + (stats?.expected ?? 0)
  const failed = (units.numFailedTests ?? 0) + (stats?.unexpected ?? 0) + (stats?.flaky ?? 0)
  return `${passed} passed, ${failed} failed`
}

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}
