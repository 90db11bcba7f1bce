import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBuilt } from './lib/build.mjs'
import { demoIds, openDemo, settled, withIds } from './lib/demo.mjs'
import { root } from './lib/node.mjs'
import { main, Stop } from './lib/report.mjs'
import { run } from './lib/run.mjs'

/** Pinned, so that a new audit does not come by itself. npx keeps it; it is no dependency. */
const lighthouse = 'lighthouse@13.5.0'

const categories = ['accessibility', 'best-practices']

/** Every page of the demo, and what opens over one by its address. */
const paths = [
  '/agents',
  '/agents?state=offline&search=web',
  '/agents?search=nowhere',
  '/agents/$online',
  '/agents/$online?tab=runners',
  '/agents/$online?tab=tags',
  '/runners',
  '/runners?open=$online%2Fnginx-access',
  '/configs',
  '/configs/nginx-access',
  '/configs/nginx-access?tab=holders',
  '/configs/nginx-access?tab=history',
  '/configs/nginx-access/edit',
  '/new-config',
  '/config-history',
  '/tags',
  '/tags/web',
  '/rollouts',
  '/new-rollout?config=cron-log',
  '/drift',
  '/metrics',
  '/metrics/fleet',
  '/metrics/agents/$online',
  '/grok',
  '/activity',
]

/** Runs Lighthouse over the pages, prints a table, and fails below 100. `-- PART` runs the addresses that contain it. */
await main(async () => {
  const { positionals } = parseArgs({ allowPositionals: true })
  await ensureBuilt()
  const port = await freePort()
  const demo = await openDemo(join(root, 'dist-demo'), [`--remote-debugging-port=${port}`])
  const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'))
  const problems = []
  try {
    const page = await demo.browser.newPage()
    await page.goto(demo.url)
    await settled(page)
    const ids = await demoIds(page)
    await page.close()
    const wanted = paths.filter((path) => positionals.every((part) => path.includes(part)))
    console.log(`${categories.map((name) => name.padStart(15)).join('')}  page`)
    for (const path of wanted) {
      const address = new URL(withIds(path, ids).slice(1), demo.url).href
      const { scores, failed } = await audit(address, port, join(folder, 'report.json'))
      console.log(`${scores.map((score) => String(score).padStart(15)).join('')}  ${path}`)
      for (const text of failed) console.log(`${' '.repeat(32)}${text}`)
      if (scores.some((score) => score < 100)) problems.push(path)
    }
  } finally {
    await demo.close()
    rmSync(folder, { recursive: true, force: true })
  }
  if (problems.length > 0) throw new Stop(`Below 100: ${problems.join(', ')}`)
})

/** The scores of one page, 0 to 100, and what costs points. */
async function audit(address, port, file) {
  const args = [
    ...['--yes', lighthouse, address, `--port=${port}`, '--preset=desktop', '--quiet'],
    // The demo's data and the answer to its tour stay.
    '--disable-storage-reset',
    ...[`--only-categories=${categories.join(',')}`, '--output=json', `--output-path=${file}`],
  ]
  const said = []
  if ((await run('npx', args, { said })) !== 0) {
    throw new Stop(`Lighthouse failed on ${address}:\n${Buffer.concat(said).toString()}`)
  }
  const report = JSON.parse(readFileSync(file, 'utf8'))
  return {
    scores: categories.map((name) => Math.round((report.categories[name].score ?? 0) * 100)),
    failed: categories.flatMap((name) =>
      report.categories[name].auditRefs
        .filter(({ id, weight }) => weight > 0 && (report.audits[id].score ?? 1) < 1)
        .map(({ id }) => problem(report.audits[id])),
    ),
  }
}

function problem({ id, title, details }) {
  const places = (details?.items ?? [])
    .slice(0, 3)
    .map(({ node, description, url, source }) =>
      [node?.snippet, description, source, url].filter(Boolean).join(' ').slice(0, 300),
    )
  return [`${id}: ${title}`, ...places].join('\n' + ' '.repeat(34))
}

/** A port that nothing listens on. */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
