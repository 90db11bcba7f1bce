import { ensureInstalled } from './lib/install.mjs'
import { checkOuterNode, tool } from './lib/node.mjs'
import { main, Stop } from './lib/report.mjs'
import { serveBuilt } from './serve.mjs'

/** Everything from a fresh clone to a running console. */
await main(async () => {
  checkOuterNode()
  await ensureInstalled()
  console.log('Building')
  if ((await tool('vite/bin/vite.js', ['build', '--logLevel', 'error'])) !== 0) {
    throw new Stop('The build failed; the lines above say where.')
  }
  const { url } = await serveBuilt()
  const { LOGKIT_API: upstream } = process.env
  console.log(
    `\n  Logkit Console  ${url}\n  ${upstream ? `server: ${upstream}` : 'demo data; LOGKIT_API=https://… npm start for a real server'}\n`,
  )
})
