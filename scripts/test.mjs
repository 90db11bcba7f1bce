import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureChromium } from './lib/chromium.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { checkOuterNode, root, tool } from './lib/node.mjs'
import { main, Stop } from './lib/report.mjs'

const cache = join(root, '.cache')

/** Everything that CI runs, in the order in which faults are cheapest to find. */
const steps = [
  ['Format', 'prettier/bin/prettier.cjs', ['--check', '.'], 'Run `npm run format`.'],
  ['Lint', 'eslint/bin/eslint.js', ['.'], 'Mend what the lines above name.'],
  ['Types', 'typescript/bin/tsc', ['--noEmit'], 'Mend what the lines above name.'],
  [
    'Units',
    'vitest/vitest.mjs',
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${cache}/units.json`],
    'Run one file alone with `npm run unit -- path`.',
  ],
  [
    'Build',
    'vite/bin/vite.js',
    ['build', '--logLevel', 'error'],
    'Mend what the lines above name.',
  ],
  [
    'Browser',
    '@playwright/test/cli.js',
    ['test'],
    'Run one file alone with `npm run e2e -- path`; traces are in test-results/.',
  ],
]

await main(async () => {
  checkOuterNode()
  await ensureInstalled()
  mkdirSync(cache, { recursive: true })
  const env = { CHROMIUM_PATH: await ensureChromium() }
  for (const [name, script, args, advice] of steps) {
    console.log(`\n== ${name}`)
    const started = performance.now()
    const code = await tool(script, args, { env, cwd: root })
    if (code !== 0) throw new Stop(`${name} failed. ${advice}`)
    console.log(`== ${name}: ${((performance.now() - started) / 1000).toFixed(0)} s`)
  }
  console.log(`\n${total()}`)
})

/** One line for both test runners together. */
function total() {
  const units = JSON.parse(readFileSync(join(cache, 'units.json'), 'utf8'))
  const { stats } = JSON.parse(readFileSync(join(cache, 'e2e.json'), 'utf8'))
  return `${units.numPassedTests + stats.expected} passed, ${units.numFailedTests + stats.unexpected} failed`
}
