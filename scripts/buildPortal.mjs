import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensurePackageBuilt } from './lib/build.mjs'
import { ensureInstalled, npm } from './lib/install.mjs'
import { checkOuterNode, root, tool } from './lib/node.mjs'
import { main, Stop } from './lib/report.mjs'
import { run } from './lib/run.mjs'

const portal = join(root, 'e2e/portal')

/** Builds the foreign portal of the browser tests, in which the package of the console is installed from its archive. */
await main(async () => {
  checkOuterNode()
  await ensureInstalled()
  await Promise.all([ensureInstalled(portal), ensurePackageBuilt()])
  const folder = mkdtempSync(join(tmpdir(), 'console-embed-'))
  await succeed(
    'npm pack',
    npm(['pack', './dist-embed', '--loglevel=error', '--pack-destination', folder]),
  )
  await unpack(folder)
  await succeed('The portal', tool('vite/bin/vite.js', ['build', 'e2e/portal']))
})

/** Unpacks the archive in a folder as `npm install` would, which would also resolve the whole tree again. */
async function unpack(folder) {
  const [archive] = readdirSync(folder)
  const target = join(portal, 'node_modules/@logkit/console-embed')
  rmSync(target, { recursive: true, force: true })
  mkdirSync(target, { recursive: true })
  await succeed(
    'tar',
    run('tar', ['-xzf', join(folder, archive), '--strip-components=1', '-C', target]),
  )
  rmSync(folder, { recursive: true })
}

async function succeed(what, code) {
  if ((await code) !== 0) throw new Stop(`${what} failed; the lines above say where.`)
}
