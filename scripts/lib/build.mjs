import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root, tool } from './node.mjs'
import { Stop } from './report.mjs'

/** Everything that a build reads. */
const sources = [
  'src',
  'mocks',
  'public',
  'scripts/build',
  'index.html',
  'vite.config.ts',
  'package-lock.json',
]

/** Builds the product into `dist`. Throws a `Stop` when the build fails. */
export async function build() {
  if ((await tool('vite/bin/vite.js', ['build', '--logLevel', 'error'])) !== 0) {
    throw new Stop('The build failed; the lines above say where.')
  }
}

/** Builds unless `dist` is newer than every source, so that browser tests never run against an older product. */
export async function ensureBuilt() {
  if (!isStale(root, sources)) return
  console.log('Building: sources are newer than dist')
  await build()
}

/**
 * Whether a source is newer than the build, or there is none.
 * @param {string} folder the project
 * @param {readonly string[]} sources files and folders below it
 */
export function isStale(folder, sources) {
  const built = statSync(join(folder, 'dist', 'index.html'), { throwIfNoEntry: false })
  if (!built) return true
  return sources.some((source) => newest(join(folder, source)) > built.mtimeMs)
}

/** When the newest file at or below a path was changed, in Unix ms; a deleted file shows in the time of its folder. */
function newest(path) {
  if (!existsSync(path)) return 0
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  const inside = readdirSync(path).map((name) => newest(join(path, name)))
  return Math.max(stat.mtimeMs, ...inside)
}
