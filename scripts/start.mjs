import { ensureInstalled } from './lib/install.mjs'
import { checkOuterNode, tool } from './lib/node.mjs'
import { main, Stop } from './lib/report.mjs'
import { readPlace, serveBuilt } from './serve.mjs'

/** Everything from a fresh clone to a running console; `--no-build` serves what was built before. */
await main(async () => {
  checkOuterNode()
  const place = readPlace()
  await ensureInstalled()
  if (!process.argv.includes('--no-build')) {
    console.log('Building')
    if ((await tool('vite/bin/vite.js', ['build', '--logLevel', 'error'])) !== 0) {
      throw new Stop('The build failed; the lines above say where.')
    }
  }
  const { url } = await serveBuilt(place)
  const behind = place.upstream
    ? `server: ${place.upstream.href}`
    : 'demo data; LOGKIT_API=https://logkit.example.com npm start shows a real server'
  console.log(`\n  Logkit Console  ${url}\n  ${behind}\n`)
})
