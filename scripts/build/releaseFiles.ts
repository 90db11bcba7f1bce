import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

/** The file of the licence texts, which Vite writes. */
export const noticesFile = 'third-party-notices.txt'

/**
 * Adds `version.json` to the build: version, commit (null where it is not known) and build time; and the changelog, with an
 * ending that browsers show.
 */
export function releaseFiles(version: string): Plugin {
  return {
    name: 'release-files',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler() {
        const facts = { version, commit: commit(), builtAt: new Date().toISOString() }
        const source = `${JSON.stringify(facts, null, 2)}\n`
        this.emitFile({ type: 'asset', fileName: 'version.json', source })
        const changelog = readFileSync('CHANGELOG.md', 'utf8')
        this.emitFile({ type: 'asset', fileName: 'changelog.txt', source: changelog })
      },
    },
  }
}

/** Adds to the licence texts of a build the notices that packages want to be passed on (Apache 2.0, 4d). */
export function passedNotices(): Plugin {
  return {
    name: 'passed-notices',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const modules = Object.values(bundle).flatMap((file) =>
          file.type === 'chunk' ? file.moduleIds : [],
        )
        const licences = bundle[noticesFile]
        if (licences?.type === 'asset')
          licences.source = [String(licences.source), ...noticesOf(modules)].join('\n\n')
      },
    },
  }
}

/** The NOTICE files of the packages that these modules belong to. */
function noticesOf(modules: readonly string[]): string[] {
  const folders = modules.flatMap(
    (id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? [],
  )
  return [...new Set(folders)]
    .map((folder) => `${folder}/NOTICE`)
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'utf8').trim())
}

/** The commit that is built: `COMMIT`, for builds outside a clone such as in an image, or what git says. */
function commit(): string | null {
  if (process.env.COMMIT) return process.env.COMMIT
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8', stdio: 'pipe' }).trim()
  } catch {
    return null
  }
}
