import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'

const usage = 'usage: npm run grok:conformance -- [--min PERCENT] FILE...'

/** Compares the grok engine, and the fields as a runner sends them, with golden results; prints the agreement by category and in total. */
async function main() {
  const { minPercent, files } = readOptions()
  const root = fileURLToPath(new URL('..', import.meta.url))
  const load = async (path) =>
    (await runnerImport(`${root}${path}`, { root, configFile: false, logLevel: 'error' })).module
  const { judge, readCases } = await load('src/lib/grok/conformance.ts')
  const { builtinTable } = await load('src/lib/grok/builtinTable.ts')
  const table = builtinTable()
  const categories = new Map()
  for (const golden of files.flatMap((file) => readCases(readFileSync(file, 'utf8')))) {
    const verdict = judge(golden, table)
    const counts = categories.get(golden.category) ?? { agrees: 0, differs: 0 }
    counts[verdict.is] += 1
    categories.set(golden.category, counts)
    if (verdict.is === 'differs') {
      console.log(`${golden.id}: ${golden.pattern}`)
      console.log(`  expected ${verdict.expected}\n  found    ${verdict.found}`)
    }
  }
  for (const [category, { agrees, differs }] of categories)
    console.log(`${category}: ${agrees} of ${agrees + differs} agree`)
  const sum = (is) => [...categories.values()].reduce((total, counts) => total + counts[is], 0)
  const [agree, all] = [sum('agrees'), sum('agrees') + sum('differs')]
  console.log(`${agree} of ${all} agree`)
  if (agree < (all * minPercent) / 100) process.exitCode = 1
}

function readOptions() {
  const { values, positionals } = parseArgs({
    options: { min: { type: 'string', default: '100' } },
    allowPositionals: true,
  })
  const minPercent = Number(values.min)
  if (!(minPercent >= 0 && minPercent <= 100))
    throw new TypeError(`--min is ${values.min}; it is a percentage`)
  if (positionals.length === 0) throw new TypeError('no file is given')
  return { minPercent, files: positionals }
}

main().catch((error) => {
  console.error(error instanceof TypeError ? `${error.message}\n${usage}` : error)
  process.exitCode = 1
})
