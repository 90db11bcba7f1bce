import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureChromium } from './lib/chromium.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { ensureNginx } from './lib/nginx.mjs'
import { checkOuterNode, root, tool } from './lib/node.mjs'
import { main } from './lib/report.mjs'
import { runStages } from './lib/stages.mjs'
import { slowest, total } from './lib/testFigures.mjs'

const cache = join(root, '.cache')
const results = { units: join(cache, 'units.json'), browser: join(cache, 'e2e.json') }
const fixLines = 'Fix what the lines above name.'
const prettierArguments = [
  '--check',
  ...['--cache', '--cache-strategy', 'content', '--cache-location', join(cache, 'prettier')],
  '.',
]

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

/** Most of these tools use one core each. Browser tests run alone: beside the units some ran into their time limits. */
const stages = [[[build, bytes, portal], [lint], [format, units]], [[browser]]]

await main(async () => {
  checkOuterNode()
  await ensureInstalled()
  const env = { CHROMIUM_PATH: await ensureChromium() }
  await ensureNginx()
  mkdirSync(cache, { recursive: true })
  for (const file of Object.values(results)) rmSync(file, { force: true })
  const start = (script, args, options) => tool(script, args, { env, ...options })
  const problems = await runStages(stages, start, (text) => process.stdout.write(text))
  if (problems.length > 0) {
    console.error(`\n${problems.join('\n')}`)
    process.exitCode = 1
  }
  const report = { units: read(results.units), browser: read(results.browser) }
  if (existsSync(results.browser)) console.log(`\n${slowest(report.browser).join('\n')}`)
  if (existsSync(results.units)) console.log(`\n${total(report)}`)
})

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}
