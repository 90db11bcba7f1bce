import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'

const usage = 'usage: npm run drift:conformance -- FILE...'

/** Compares the config comparison with pairs recorded from a real agent. Prints the disagreements, then the count. */
async function main() {
  const { positionals: files } = parseArgs({ allowPositionals: true })
  if (files.length === 0) throw new TypeError('no file given')
  const root = fileURLToPath(new URL('..', import.meta.url))
  const options = { root, configFile: false, logLevel: 'error' }
  const { module } = await runnerImport(`${root}src/contract/driftConformance.ts`, options)
  const { agrees, readPairs } = module
  const pairs = files.flatMap((file) => readPairs(readFileSync(file, 'utf8')))
  const wrong = pairs.filter((pair) => !agrees(pair))
  for (const { id, stored, runner, same } of wrong) {
    console.log(`${id}: recorded as ${same ? 'the same content' : 'different'}`)
    console.log(`  stored ${JSON.stringify(stored)}\n  runner ${JSON.stringify(runner)}`)
  }
  console.log(`drift: ${pairs.length - wrong.length} of ${pairs.length} agree`)
  if (wrong.length > 0 || pairs.length === 0) process.exitCode = 1
}

main().catch((error) => {
  console.error(error instanceof TypeError ? `${error.message}\n${usage}` : error)
  process.exitCode = 1
})
