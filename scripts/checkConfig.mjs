import { readFileSync } from 'node:fs'
import { ensureInstalled } from './lib/install.mjs'
import { checkOuterNode, root } from './lib/node.mjs'
import { main, Stop } from './lib/report.mjs'

/** Checks settings files as the console reads them. Fails for a mistake, and for keys that this version does not know. */
await main(async () => {
  const files = process.argv.slice(2)
  if (files.length === 0) throw new Stop('usage: npm run check:config -- FILE...')
  checkOuterNode()
  await ensureInstalled()
  const { runnerImport } = await import('vite')
  const options = { root, configFile: false, logLevel: 'error' }
  const { module } = await runnerImport(`${root}/src/app/settings.ts`, options)
  const problems = files.flatMap((file) =>
    problemsOf(file, module.readSettings).map((text) => `${file}: ${text}`),
  )
  if (problems.length > 0) throw new Stop(problems.join('\n'))
  console.log(`${files.join(', ')}: correct`)
})

function problemsOf(file, readSettings) {
  try {
    const { unknownKeys } = readSettings(JSON.parse(readFileSync(file, 'utf8')))
    return unknownKeys.map((key) => `${key}: there is no such setting`)
  } catch (error) {
    return [error.key ? `${error.key}: ${error.message}` : error.message]
  }
}
