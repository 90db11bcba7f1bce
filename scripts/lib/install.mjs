import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './node.mjs'
import { Stop } from './report.mjs'
import { run } from './run.mjs'

/** Installs the packages of the lockfile when they are missing or older than it. */
export async function ensureInstalled() {
  // npm writes this file at the end of an installation.
  const done = join(root, 'node_modules', '.package-lock.json')
  const lock = join(root, 'package-lock.json')
  if (existsSync(done) && statSync(done).mtimeMs >= statSync(lock).mtimeMs) return
  console.log('Installing packages (npm ci)')
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error']
  const code = await run('npm', ['ci', '--include=optional', ...quiet], { cwd: root })
  if (code !== 0) {
    throw new Stop(
      'npm ci failed. Check that the npm registry can be reached, then run the command again.',
    )
  }
}
