import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Plugin, Rolldown } from 'vite'
import { bundleScript } from './bootScript.ts'
import { trustedWorkers, workerLibraries } from './libraryChanges.ts'

/** The name of the entry that starts the demo: its file is `demo.js`. */
export const demoEntry = 'demo'

const out = 'dist-demo'

/**
 * Takes the demo out of the build of the product: its entry, and each file that only the entry needs. They are written to
 * `dist-demo`, to which `npm run build:demo` adds the product. So the demo is the product as it is deployed, with more files
 * beside it, and what is deployed has nothing of the demo.
 */
export function demoFiles(): Plugin {
  let files: [string, string | Uint8Array][] = []
  return {
    name: 'demo-files',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        files = takeDemo(bundle).map((name) => [name, contentOf(bundle[name])])
        for (const [name] of files) Reflect.deleteProperty(bundle, name)
      },
    },
    async writeBundle() {
      rmSync(out, { recursive: true, force: true })
      for (const [name, content] of [...files, ...(await startFiles())]) {
        const file = join(out, name)
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(file, content)
      }
    },
  }
}

/** The script that starts the demo before the boot script, and its worker. */
async function startFiles(): Promise<[string, string | Uint8Array][]> {
  const { code, assets } = await bundleScript('src/demo/startEarly.ts', {
    plugins: [trustedWorkers()],
    // Which a script that is no module does not have.
    define: { 'import.meta.url': 'document.baseURI' },
    // A worker that is a module can load a part of its code later.
    worker: { format: 'es', plugins: () => [workerLibraries()] },
  })
  return [
    ['demo-start.js', code],
    ...assets.map(({ fileName, source }): [string, string | Uint8Array] => [fileName, source]),
  ]
}

type Bundle = Record<string, Rolldown.OutputAsset | Rolldown.OutputChunk>

/** The names of the files that the demo's entry alone needs. */
function takeDemo(bundle: Bundle): string[] {
  const entries = Object.values(bundle).filter((file) => file.type === 'chunk' && file.isEntry)
  const isDemo = ({ fileName }: Bundle[string]) => fileName === `${demoEntry}.js`
  const product = reachable(
    bundle,
    entries.filter((entry) => !isDemo(entry)),
  )
  return [...reachable(bundle, entries.filter(isDemo))].filter((name) => !product.has(name))
}

/** The files that these need, and these themselves: what they import, and the styles and workers that their text names. */
function reachable(bundle: Bundle, starts: Bundle[string][]): Set<string> {
  const hashed = Object.keys(bundle).filter((name) => name.startsWith('assets/'))
  const found = new Set<string>()
  const visit = (file: Bundle[string] | undefined) => {
    if (!file || found.has(file.fileName)) return
    found.add(file.fileName)
    if (file.type !== 'chunk') return
    const imports = [...file.imports, ...file.dynamicImports]
    const named = hashed.filter((name) => file.code.includes(name.slice('assets/'.length)))
    for (const name of [...imports, ...named]) visit(bundle[name])
  }
  starts.forEach(visit)
  return found
}

const contentOf = (file: Bundle[string] | undefined): string | Uint8Array =>
  !file ? '' : file.type === 'chunk' ? file.code : file.source
