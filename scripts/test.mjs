import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureChromium } from './lib/chromium.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { ensureNginx } from './lib/nginx.mjs'
import { checkOuterNode, root, tool } from './lib/node.mjs'
import { main } from './lib/report.mjs'
import { slowest, total } from './lib/testFigures.mjs'

const cache = join(root, '.cache')
const results = { units: join(cache, 'units.json'), browser: join(cache, 'e2e.json') }
const fixLines = 'Fix what the lines above name.'
const prettierArguments = [
  '--check',
  ...['--cache', '--cache-strategy', 'content', '--cache-location', join(cache, 'prettier')],
  '.',
]

/** One step: its name, the script of its tool, arguments, and advice for when it fails. */
const format = ['Format', 'prettier/bin/prettier.cjs', prettierArguments, 'Run `npm run format`.']
const lint = ['Lint and types', 'oxlint/bin/oxlint', [], fixLines]
const build = ['Build', 'vite/bin/vite.js', ['build', '--logLevel', 'error'], fixLines]
const bytes = ['Bytes', '../bench/budget.mjs', [], 'See docs/performance.md.']
const portal = ['Portal', '../scripts/buildPortal.mjs', [], fixLines]
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
  'Run one file with `npm run unit -- path`.',
]
const browser = [
  'Browser tests',
  '@playwright/test/cli.js',
  ['test', '--forbid-only'],
  'Run one file with `npm run e2e -- path`; `--trace on` leaves a trace in test-results/.',
]

/** Stages run one after the other, groups of a stage side by side: most of these tools use one core each. */
const stages = [
  [
    [build, bytes, portal, lint],
    [units, format],
  ],
  [[browser]],
]

await main(async () => {
  checkOuterNode()
  await ensureInstalled()
  const env = { CHROMIUM_PATH: await ensureChromium() }
  await ensureNginx()
  mkdirSync(cache, { recursive: true })
  for (const file of Object.values(results)) rmSync(file, { force: true })
  for (const groups of stages) {
    const advice = await Promise.all(groups.map((group) => runGroup(group, env, groups.length > 1)))
    const problems = advice.filter(Boolean)
    if (problems.length === 0) continue
    console.error(`\n${problems.join('\n')}`)
    process.exitCode = 1
    break
  }
  const report = { units: read(results.units), browser: read(results.browser) }
  if (existsSync(results.browser)) console.log(`\n${slowest(report.browser).join('\n')}`)
  if (existsSync(results.units)) console.log(`\n${total(report)}`)
})

/** Runs steps until one fails. @returns the advice of the failed step, or '' */
async function runGroup(steps, env, isParallel) {
  for (const step of steps) {
    const advice = await runStep(step, env, isParallel)
    if (advice) return advice
  }
  return ''
}

/** @param isParallel whether other groups print meanwhile: the output is then shown in one piece at the end */
async function runStep([name, script, args, advice], env, isParallel) {
  const output = isParallel ? [] : undefined
  const printTitle = () => console.log(`\n== ${name}`)
  if (!isParallel) printTitle()
  const started = performance.now()
  const code = await tool(script, args, { env, said: output })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  if (output) {
    printTitle()
    process.stdout.write(Buffer.concat(output))
  }
  console.log(`== ${name}: ${seconds} s`)
  return code === 0 ? '' : `${name} failed. ${advice}`
}

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}
