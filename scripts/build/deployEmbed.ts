import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { buildPackage, elementOf, out } from './buildPackage.mjs'

/**
 * Puts the package for pages that embed the console into the deployment: its files, and the names to import, `embed.js`,
 * `embed-element.js` and `embed-frame.js`.
 */
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
      writeFileSync(join(dist, 'embed-element.js'), elementOf(entry, 'embed.js'))
      for (const file of ['frameChannel.js', 'frameHistory.js'])
        cpSync(join(out, file), join(dist, file))
      cpSync(join(out, 'frame.js'), join(dist, 'embed-frame.js'))
    },
  }
}
