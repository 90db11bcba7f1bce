import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildPackage, out } from './build/buildPackage.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { checkOuterNode } from './lib/node.mjs'
import { main, Stop } from './lib/report.mjs'

/** Builds the package for pages that embed the console into dist-embed/, and imports it as a server would. */
await main(async () => {
  checkOuterNode()
  await ensureInstalled()
  await buildPackage()
  const { mountConsole } = await import(pathToFileURL(join(out, 'index.js')).href)
  for (const door of ['element.js', 'frame.js']) await import(pathToFileURL(join(out, door)).href)
  if (typeof mountConsole !== 'function') throw new Stop('index.js does not export mountConsole.')
  const { version } = JSON.parse(readFileSync(join(out, 'package.json'), 'utf8'))
  console.log(`dist-embed/ is @logkit/console-embed ${version}; npm pack makes its archive.`)
})
