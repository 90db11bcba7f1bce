import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from './node.mjs'
import { Stop } from './report.mjs'
import { run } from './run.mjs'

/**
 * Installs the packages of the lockfile of a folder unless exactly these are installed.
 * @param {string} folder the project by default
 */
export async function ensureInstalled(folder = root) {
  const lock = packagesOf(join(folder, 'package-lock.json'))
  // npm writes this file at the end of an installation.
  if (isInstalled(lock, packagesOf(join(folder, 'node_modules', '.package-lock.json')))) return
  console.log(
    `Installing packages (npm ci${folder === root ? '' : ` in ${relative(root, folder)}`})`,
  )
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error']
  // The build tools are development dependencies, which are needed regardless of NODE_ENV and of npm's settings.
  const code = await npm(['ci', '--include=dev', '--include=optional', ...quiet], { cwd: folder })
  if (code !== 0) {
    throw new Stop(
      'npm ci failed. Check that the npm registry can be reached, then run the command again.',
    )
  }
}

/**
 * Whether the installed packages are those of the lockfile. Times of files are no criterion, since a checkout changes them.
 * @param {Record<string, {version?: string, optional?: boolean}>} lock
 * @param {Record<string, {version?: string}>} installed
 */
export function isInstalled(lock, installed) {
  const wanted = Object.entries(lock).filter(([path]) => path !== '')
  return (
    Object.keys(installed).every((path) => path in lock) &&
    wanted.every(([path, { version, optional }]) =>
      // Optional packages may belong to other platforms.
      path in installed ? installed[path].version === version : optional === true,
    )
  )
}

const packagesOf = (file) =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')).packages ?? {}) : {}

/** Runs npm with this Node, or by its name if this script was not started by npm. Options as for `run`. */
export function npm(args, options) {
  const { npm_execpath: script } = process.env
  if (script?.endsWith('npm-cli.js')) {
    return run(process.execPath, [script, ...args], { cwd: root, ...options })
  }
  return run('npm', args, { cwd: root, shell: process.platform === 'win32', ...options })
}
