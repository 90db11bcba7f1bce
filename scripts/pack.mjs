import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from './lib/build.mjs'
import { ensureInstalled, npm } from './lib/install.mjs'
import { checkOuterNode, root } from './lib/node.mjs'
import { checksum, makeRelease } from './lib/release.mjs'
import { main, Stop } from './lib/report.mjs'
import { run } from './lib/run.mjs'

const usage = 'usage: npm run pack -- [--keep PREVIOUS.tgz] [--out FOLDER]'

/**
 * Makes the archive of a release, to be served as static files: logkit-console-VERSION.tgz and its checksum. `--keep` adds
 * the assets of a previous release, so that pages of that version find their files.
 */
await main(async () => {
  const { keep, out = root } = readOptions()
  checkOuterNode()
  await ensureInstalled()
  console.log('Building')
  await build()
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const name = `logkit-console-${version}`
  const folder = mkdtempSync(join(tmpdir(), 'logkit-pack-'))
  try {
    const previous = keep && (await unpacked(resolve(keep), folder))
    const sbom = await billOfMaterials()
    console.log('Compressing')
    const target = join(folder, name)
    const files = makeRelease({ build: join(root, 'dist'), target, previous, sbom, quality: 11 })
    mkdirSync(resolve(out), { recursive: true })
    const archive = join(resolve(out), `${name}.tgz`)
    await tar('-czf', archive, '-C', folder, name)
    writeFileSync(`${archive}.sha256`, `${checksum(archive)}  ${name}.tgz\n`)
    console.log(`${archive}: ${files.length} files`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

function readOptions() {
  try {
    return parseArgs({ options: { keep: { type: 'string' }, out: { type: 'string' } } }).values
  } catch (error) {
    throw new Stop(`${error.message}\n${usage}`)
  }
}

/** Unpacks an archive. @returns the only folder in it */
async function unpacked(archive, folder) {
  if (!existsSync(archive)) throw new Stop(`There is no ${archive}.`)
  const target = join(folder, 'previous')
  mkdirSync(target)
  await tar('-xzf', archive, '-C', target)
  const [name] = readdirSync(target)
  return join(target, name ?? '')
}

async function tar(...args) {
  if ((await run('tar', args)) !== 0) throw new Stop('tar failed; the lines above say why.')
}

/** The packages of the product, without those of its development, as CycloneDX. */
async function billOfMaterials() {
  const output = []
  const options = ['--sbom-format', 'cyclonedx', '--omit', 'dev', '--omit', 'optional']
  const code = await npm(['sbom', '--package-lock-only', ...options], { said: output })
  const text = Buffer.concat(output).toString()
  if (code !== 0) throw new Stop(`npm sbom failed: ${text.slice(0, 2000)}`)
  // npm names the product after the folder.
  return text.replace(`"name": "${basename(root)}"`, '"name": "logkit-console"')
}
