import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

/**
 * Adds `version.json` to the build: version, commit (null where it is not known) and build time; and the changelog, with an
 * ending that browsers show.
 */
export function versionFile(version: string): Plugin {
  return {
    name: 'version-file',
    apply: 'build',
    generateBundle() {
      const facts = { version, commit: commit(), builtAt: new Date().toISOString() }
      const source = `${JSON.stringify(facts, null, 2)}\n`
      this.emitFile({ type: 'asset', fileName: 'version.json', source })
      const changelog = readFileSync('CHANGELOG.md', 'utf8')
      this.emitFile({ type: 'asset', fileName: 'changelog.txt', source: changelog })
    },
  }
}

/** The commit that is built: `COMMIT`, for builds outside a clone such as in an image, or what git says. */
function commit(): string | null {
  if (process.env.COMMIT) return process.env.COMMIT
  try {
    const stdio = ['ignore', 'pipe', 'ignore'] as const
    return execFileSync('git', ['rev-parse', 'HEAD'], {
      encoding: 'utf8',
      stdio: [...stdio],
    }).trim()
  } catch {
    return null
  }
}
