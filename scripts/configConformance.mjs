import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'

const usage = 'usage: npm run config:conformance -- FILE...'

/** Compares the config checks with recorded verdicts of a real agent. Prints the disagreements, then the counts. */
async function main() {
  const { positionals: files } = parseArgs({ allowPositionals: true })
  if (files.length === 0) throw new TypeError('no file given')
  const root = fileURLToPath(new URL('..', import.meta.url))
  const { module } = await runnerImport(`${root}src/contract/options/conformance.ts`, {
    root,
    configFile: false,
    logLevel: 'error',
  })
  const cases = files.flatMap((file) => module.readConfigCases(readFileSync(file, 'utf8')))
  const counts = { agrees: 0, 'false error': 0, missed: 0 }
  for (const configCase of cases) {
    const verdict = module.judgeConfig(configCase)
    counts[verdict.is] += 1
    if (verdict.is !== 'agrees')
      console.log(`${configCase.id}: ${verdict.is}: ${verdict.message ?? verdict.found.join(', ')}`)
  }
  const { agrees, missed } = counts
  const of = `${agrees} of ${cases.length} agree`
  console.log(`configs: ${of} (${counts['false error']} false errors, ${missed} missed)`)
  if (agrees < cases.length) process.exitCode = 1
}

main().catch((error) => {
  console.error(error instanceof TypeError ? `${error.message}\n${usage}` : error)
  process.exitCode = 1
})
