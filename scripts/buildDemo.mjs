import { ensureBuilt } from './lib/build.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { checkOuterNode } from './lib/node.mjs'
import { main } from './lib/report.mjs'

/** Builds the product and the demo, unless they are newer than their sources. */
await main(async () => {
  checkOuterNode()
  await ensureInstalled()
  await ensureBuilt()
  console.log(
    'dist-demo/ is the console with demo data in the browser, to be served as static files.',
  )
})
