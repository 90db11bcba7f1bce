import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureInstalled } from './lib/install.mjs'
import { checkOuterNode, root, tool } from './lib/node.mjs'
import { main, Stop } from './lib/report.mjs'

const out = join(root, 'dist-embed')
const parts = join(root, 'scripts/embedPackage')
const { version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** Builds the package for pages that embed the console into dist-embed/. */
await main(async () => {
  checkOuterNode()
  await ensureInstalled()
  const vite = ['build', '--config', 'vite.embed.config.ts', '--logLevel', 'error']
  if ((await tool('vite/bin/vite.js', vite)) !== 0) {
    throw new Stop('The build failed; the lines above say where.')
  }
  for (const file of readdirSync(parts)) copyFileSync(join(parts, file), join(out, file))
  copyFileSync(join(root, 'LICENSE'), join(out, 'LICENSE'))
  // Without it the browser reads the style sheet in the encoding of the page.
  const styles = `console-embed-${version}.css`
  write(styles, `@charset "utf-8";${readFileSync(join(out, styles), 'utf8')}`)
  const guide = readFileSync(join(root, 'docs/embedding.md'), 'utf8')
  write('README.md', guide.replace('../src/app/embed/contract.ts', 'index.d.ts'))
  write('index.js', entry())
  write('index.d.ts', declarations())
  write('package.json', `${JSON.stringify(manifest(), null, 2)}\n`)
  const { mountConsole } = await import(pathToFileURL(join(out, 'index.js')).href)
  if (typeof mountConsole !== 'function') throw new Stop('index.js does not export mountConsole.')
  console.log(`dist-embed/ is @logkit/console-embed ${version}; npm pack makes its archive.`)
})

function write(name, text) {
  writeFileSync(join(out, name), text)
}

/** The entry. Bundlers know `new URL(..., import.meta.url)` and take the style sheet along. */
function entry() {
  return `import { createPackageMount } from './console-embed-${version}.js'

export const mountConsole = createPackageMount(
  new URL('./console-embed-${version}.css', import.meta.url).href,
)
`
}

/** The contract, which imports nothing, and the function that it describes. */
function declarations() {
  const contract = readFileSync(join(root, 'src/app/embed/contract.ts'), 'utf8')
  return `${contract}
/**
 * Mounts a console in an element. Importing this touches no document; the code is loaded by the first call. Errors of the
 * options are shown in the element and reject \`ready\`.
 */
export declare function mountConsole(element: HTMLElement, options: EmbedOptions): MountedConsole
`
}

function manifest() {
  return {
    name: '@logkit/console-embed',
    version,
    description: 'Logkit Console in a page of your own',
    license,
    type: 'module',
    sideEffects: false,
    main: './index.js',
    types: './index.d.ts',
    exports: {
      '.': { types: './index.d.ts', default: './index.js' },
      './react': { types: './react.d.ts', default: './react.js' },
      './vue': { types: './vue.d.ts', default: './vue.js' },
      './package.json': './package.json',
    },
    peerDependencies: { react: '>=18', vue: '>=3.3' },
    peerDependenciesMeta: { react: { optional: true }, vue: { optional: true } },
  }
}
