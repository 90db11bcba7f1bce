import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureChromium } from './lib/chromium.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { checkOuterNode, root, tool } from './lib/node.mjs'
import { main } from './lib/report.mjs'

const cache = join(root, '.cache')
const results = { units: join(cache, 'units.json'), browser: join(cache, 'e2e.json') }
const lines = 'Mend what the lines above name.'

/** One thing that CI runs: name, tool, arguments, advice. */
const format = ['Format', 'prettier/bin/prettier.cjs', ['--check', '.'], 'Run `npm run format`.']
const lint = ['Lint', 'eslint/bin/eslint.js', ['.'], lines]
const types = ['Types', 'typescript/bin/tsc', ['--noEmit'], lines]
const build = ['Build', 'vite/bin/vite.js', ['build', '--logLevel', 'error'], lines]
const bytes = ['Bytes', '../bench/budget.mjs', [], 'See docs/performance.md.']
const units = [
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
]
const browser = [
  'Browser tests',
  '@playwright/test/cli.js',
  ['test', '--forbid-only'],
  'Run one file alone with `npm run e2e -- path`; `--trace on` leaves a trace in test-results/.',
]

/** In the order in which faults are cheapest to find. Lanes run side by side: these tools use one core each. */
const rows = [[[lint], [format, types, build, bytes]], [[units]], [[browser]]]

await main(async () => {
  checkOuterNode()
  await ensureInstalled()
  const env = { CHROMIUM_PATH: await ensureChromium() }
  mkdirSync(cache, { recursive: true })
  for (const file of Object.values(results)) rmSync(file, { force: true })
  for (const lanes of rows) {
    const found = await Promise.all(lanes.map((lane) => inTurn(lane, env, lanes.length > 1)))
    const problems = found.filter(Boolean)
    if (problems.length === 0) continue
    console.error(`\n${problems.join('\n')}`)
    process.exitCode = 1
    break
  }
  if (existsSync(results.units)) console.log(`\n${total()}`)
})

/** @returns what to do about the first step that failed; '' when none did */
async function inTurn(steps, env, beside) {
  for (const step of steps) {
    const problem = await take(step, env, beside)
    if (problem) return problem
  }
  return ''
}

/** @param beside whether others run meanwhile: what the step says is then shown in one piece */
async function take([name, script, args, advice], env, beside) {
  const said = beside ? [] : undefined
  const begin = () => console.log(`\n== ${name}`)
  if (!beside) begin()
  const started = performance.now()
  const code = await tool(script, args, { env, said })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  if (said) {
    begin()
    process.stdout.write(Buffer.concat(said))
  }
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
