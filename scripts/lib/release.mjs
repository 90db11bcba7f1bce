import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { extname, join, posix, sep } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { Stop } from './report.mjs'

/** The folder of files whose names contain a hash of their content, so that two versions can lie beside each other. */
const hashed = 'assets'
/** Files for pages that embed the console, whose names contain the version. */
const versioned = /^console-embed-/

/** Kinds of files that get smaller. Smaller files than this many bytes are sent as they are. */
const text = new Set(['.html', '.js', '.css', '.json', '.svg', '.txt'])
const smallest = 512

/** What belongs to the demo. In a release no address and no setting may lead to data that are not real. */
const demoFiles = /^demo(-pages|-start)?\.js$/
/** Words that the code of the mock, of the laboratory or of the tour contains, and no other. */
const demoCode = /logkit-console:demo:|scheduleOffline|editOnHost|Laboratory|实验台/

/**
 * Makes the folder of a release from a build: its files with `.gz` and `.br` beside them and `SHA256SUMS`. Throws a `Stop`
 * when the build contains parts of the demo.
 * @param {{build: string, target: string, previous?: string, sbom?: string, quality?: number}} options
 *   `previous`: the folder of an earlier release, whose assets are kept; `sbom`: the text of the bill of materials;
 *   `quality`: of brotli, 0 to 11; absent: no `.br` files
 * @returns {string[]} the paths of all files below `target`
 */
export function makeRelease({ build, target, previous, sbom, quality }) {
  rmSync(target, { recursive: true, force: true })
  mkdirSync(target, { recursive: true })
  // The newer files win; names with a hash are the same file anyway.
  if (previous) keepAssets(previous, target)
  cpSync(build, target, { recursive: true })
  if (sbom) writeFileSync(join(target, 'sbom.cdx.json'), sbom)
  const plain = filesIn(target).filter((path) => !/\.(gz|br)$/.test(path))
  checkNoDemo(target, plain)
  for (const path of plain) compress(join(target, path), quality)
  const all = filesIn(target)
  writeFileSync(join(target, 'SHA256SUMS'), checksums(target, all))
  return [...all, 'SHA256SUMS']
}

/**
 * Throws a `Stop` when a build contains the mock, the laboratory, or anything else of the demo.
 * @param {string} folder @param {string[]} [paths] its files, by default all
 */
export function checkNoDemo(folder, paths = filesIn(folder)) {
  const fake = paths.filter((path) => isOfDemo(path, join(folder, path)))
  if (fake.length > 0) throw new Stop(`The build contains parts of the demo: ${fake.join(', ')}`)
}

/** Copies the assets of an earlier release, with what is compressed of them. */
function keepAssets(previous, target) {
  const from = join(previous, hashed)
  if (!existsSync(from)) throw new Stop(`${previous} has no folder ${hashed}.`)
  cpSync(from, join(target, hashed), { recursive: true })
  for (const name of readdirSync(previous).filter((name) => versioned.test(name))) {
    cpSync(join(previous, name), join(target, name))
  }
}

const isOfDemo = (path, file) =>
  demoFiles.test(path) || (extname(path) === '.js' && demoCode.test(readFileSync(file, 'utf8')))

function compress(file, quality) {
  if (!text.has(extname(file))) return
  const bytes = readFileSync(file)
  if (bytes.length < smallest) return
  if (!existsSync(`${file}.gz`)) writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
  if (quality === undefined || existsSync(`${file}.br`)) return
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  }
  writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }))
}

/** All files below a folder, as sorted paths with `/`. */
export function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll(sep, posix.sep))
    .sort()
}

/** Checksums in the form that `sha256sum --check` reads. */
const checksums = (folder, paths) =>
  paths.map((path) => `${checksum(join(folder, path))}  ${path}\n`).join('')

/** The SHA-256 of a file, in hex. */
export const checksum = (file) => createHash('sha256').update(readFileSync(file)).digest('hex')
