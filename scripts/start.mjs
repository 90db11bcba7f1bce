import { build, buildDemo } from './lib/build.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { checkOuterNode } from './lib/node.mjs'
import { main } from './lib/report.mjs'
import { readOptions, serveBuilt } from './serve.mjs'

/** Installs the packages, builds the console and serves it. `--no-build` serves the last build. */
await main(async () => {
  checkOuterNode()
  const options = readOptions()
  await ensureInstalled()
  if (!process.argv.includes('--no-build')) {
    console.log('Building')
    await build()
    if (!options.upstream) buildDemo()
  }
  const { url } = await serveBuilt(options)
  const backend = options.upstream
    ? `server: ${options.upstream.href}`
    : 'demo data; LOGKIT_API=https://logkit.example.com npm start shows a real server'
  console.log(`\n  Logkit Console  ${url}\n  ${backend}\n`)
})
