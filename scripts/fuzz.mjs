import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { fuzzAnswers } from './lib/fuzz/fuzzAnswers.mjs'
import { fuzzPages } from './lib/fuzz/fuzzPages.mjs'
import { openSources } from './lib/loadSources.mjs'
import { root } from './lib/node.mjs'
import { main, Stop } from './lib/report.mjs'

const usage =
  'usage: npm run fuzz -- [--count 20000] [--pages 500] [--seed NUMBER] [--slow SECONDS]\n' +
  '  --count  mutated answers, read and made into what pages show\n' +
  '  --pages  page loads of the built product with mutated answers\n' +
  '  --seed   of the first mutation; chosen by the clock, and printed'

const folder = join(root, '.cache/fuzz')

/** Mutates answers, prints what failed and keeps the smallest input of each kind of failure in a file. */
await main(async () => {
  const { count, pages, seed, slow } = readOptions()
  console.log(`Seed ${seed}`)
  rmSync(folder, { recursive: true, force: true })
  const findings = [
    ...(count > 0 ? await answers(count, seed, slow) : []),
    ...(pages > 0 ? await loads(pages, seed, slow) : []),
  ]
  if (findings.length === 0) return
  throw new Stop(`${findings.length} kinds of failures:\n${findings.join('\n')}`)
})

async function answers(count, seed, slow) {
  const started = performance.now()
  const { load, close } = await openSources()
  const { answers, byEndpoint, findings } = await fuzzAnswers({
    ...{ count, seed, load },
    slowMs: slow * 1000,
    onProgress: (done) => process.stdout.write(`\r${done} of ${count} mutations`),
  })
  await close()
  const seconds = Math.round((performance.now() - started) / 1000)
  console.log(`\r${count} mutations of ${answers} answers in ${seconds} s`)
  for (const [name, mutations] of byEndpoint) console.log(`  ${name}: ${mutations}`)
  return findings.map((finding) => kept(finding, '--count 1 --pages 0'))
}

async function loads(pages, seed, slow) {
  const started = performance.now()
  const { findings, requests, slowest } = await fuzzPages({
    ...{ pages, seed },
    slowMs: slow * 1000,
    onProgress: (done) => process.stdout.write(`\r${done} of ${pages} page loads`),
  })
  const seconds = Math.round((performance.now() - started) / 1000)
  console.log(`\r${pages} page loads with ${requests} mutated answers in ${seconds} s`)
  console.log(`  longest freeze: ${Math.round(slowest.ms)} ms on ${slowest.path}`)
  return findings.map((finding) => kept(finding, '--count 0 --pages 1'))
}

/** Keeps a finding in a file. @returns its lines for the report */
function kept(finding, options) {
  const again = `npm run fuzz -- ${options} --seed ${finding.seed}`
  const file = join(folder, `${finding.seed}.json`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, `${JSON.stringify({ again, ...finding }, null, 2)}\n`)
  const { endpoint, path, model, message } = finding
  return `${endpoint ?? path}: ${model}: ${message}\n  ${file}\n  ${again}`
}

function readOptions() {
  const options = {
    count: { type: 'string', default: '20000' },
    pages: { type: 'string', default: '500' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    slow: { type: 'string', default: '5' },
  }
  const numbers = {}
  for (const [name, text] of Object.entries(parsed(options))) {
    if (!/^\d+$/.test(text))
      throw new Stop(`--${name} is ${String(text)}, which is no number\n${usage}`)
    numbers[name] = Number(text)
  }
  return numbers
}

function parsed(options) {
  try {
    return parseArgs({ options }).values
  } catch (error) {
    throw new Stop(`${error.message}\n${usage}`)
  }
}
