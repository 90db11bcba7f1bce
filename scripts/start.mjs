import { ensureInstalled } from './lib/install.mjs'
import { checkOuterNode, tool } from './lib/node.mjs'
import { main, Stop } from './lib/report.mjs'
import { readOptions, serveBuilt } from './serve.mjs'

/** Installs the packages, builds the console and serves it. `--no-build` serves the last build. */
await main(async () => {
  checkOuterNode()
  const options = readOptions()
  await ensureInstalled()
  if (!process.argv.includes('--no-build')) {
    console.log('Building')
    if ((await tool('vite/bin/vite.js', ['build', '--logLevel', 'error'])) !== 0) {
      throw new Stop('The build failed; the lines above say where.')
    }
  }
  const { url } = await serveBuilt(options)
  const backend = options.upstream
    ? `server: ${options.upstream.href}`
    : 'demo data; LOGKIT_API=https://logkit.example.com npm start shows a real server'
  console.log(`\n  Logkit Console  ${url}\n  ${backend}\n`)
})
