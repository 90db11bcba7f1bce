import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../scripts/lib/node.mjs'
import { checkNoDemo } from '../scripts/lib/release.mjs'
import { main, Stop } from '../scripts/lib/report.mjs'
import { firstPageFiles } from './firstPage.mjs'
import { weigh } from './weights.mjs'

/** Checks that the build has nothing of the demo, and that its first page is within its budget in bytes. */
await main(() => {
  const dist = join(root, 'dist')
  if (!existsSync(join(dist, 'index.html'))) {
    throw new Stop('Nothing is built yet: run `npm run build`.')
  }
  checkNoDemo(dist)
  const { firstPageBytes: limit } = JSON.parse(
    readFileSync(join(root, 'bench/budget.json'), 'utf8'),
  )
  const { files, total } = weigh(dist, firstPageFiles(dist))
  for (const [name, bytes] of Object.entries(files)) console.log(`${figure(bytes)}  ${name}`)
  console.log(
    `${figure(total)}  first page, scripts and styles (brotli); the budget is ${figure(limit).trim()}`,
  )
  if (total > limit) {
    throw new Stop(
      `The first page is ${figure(total - limit).trim()} bytes over its budget. Load what it does not show at once with ` +
        '`import()`, or take a smaller library. If it is worth the weight, run `npm run bench -- --only bytes`, see that ' +
        'the ratio holds, and raise firstPageBytes in bench/budget.json with the reason in the commit.',
    )
  }
})

function figure(bytes) {
  return bytes.toLocaleString('en').padStart(9)
}
