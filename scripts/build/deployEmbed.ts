import { cpSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { buildPackage, out } from './buildPackage.mjs'

/** Puts the package for pages that embed the console into the deployment: its files, and `embed.js`, the name to import. */
export function deployEmbed(): Plugin {
  let built: Promise<string> | undefined
  let dist = ''
  return {
    name: 'deploy-embed',
    apply: 'build',
    configResolved({ root, build }) {
      dist = join(root, build.outDir)
    },
    buildStart() {
      built ??= buildPackage()
      // It is awaited at the end.
      built.catch(() => {})
    },
    async closeBundle() {
      const entry = await built
      cpSync(join(out, 'assets'), join(dist, 'assets'), { recursive: true })
      if (!entry) return
      cpSync(join(out, entry), join(dist, entry))
      cpSync(join(out, 'index.js'), join(dist, 'embed.js'))
    },
  }
}
