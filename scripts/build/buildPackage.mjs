import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { root, tool } from '../lib/node.mjs'
import { Stop } from '../lib/report.mjs'

/** the folder of the package */
export const out = join(root, 'dist-embed')

const parts = join(root, 'scripts/embedPackage')

/**
 * Builds the package for pages that embed the console into `dist-embed`.
 * @returns {Promise<string>} the name of the file that `index.js` imports
 */
export async function buildPackage() {
  const { version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const vite = ['build', '--config', 'vite.embed.config.ts', '--logLevel', 'error']
  if ((await tool('vite/bin/vite.js', vite)) !== 0) {
    throw new Stop('The build failed; the lines above say where.')
  }
  if (!existsSync(join(out, 'third-party-notices.txt')))
    throw new Stop('There are no licence texts.')
  for (const file of readdirSync(parts)) copyFileSync(join(parts, file), join(out, file))
  copyFileSync(join(root, 'LICENSE'), join(out, 'LICENSE'))
  const entry = `console-embed-${version}.js`
  const guide = readFileSync(join(root, 'docs/embedding.md'), 'utf8')
  write('README.md', guide.replace('../src/app/embed/contract.ts', 'index.d.ts'))
  write('index.js', indexOf(entry, writeStyles()))
  write('element.js', elementOf(entry, 'index.js'))
  write('frameHistory.js', await withoutTypes('src/app/embed/browserHistory.ts'))
  write('index.d.ts', declarations())
  write('package.json', `${JSON.stringify(manifest(version, license), null, 2)}\n`)
  return entry
}

function write(name, text) {
  writeFileSync(join(out, name), text)
}

/** Turns the style sheet into a module, which needs no request that a page would have to allow. Returns its name. */
function writeStyles() {
  const text = readFileSync(join(out, 'styles.css'), 'utf8')
  rmSync(join(out, 'styles.css'))
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 8)
  const name = `assets/embed/styles-${hash}.js`
  write(name, `export default ${JSON.stringify(text)}\n`)
  return name
}

const indexOf = (entry, styles) => `import { createMount } from './${entry}'

export const mountConsole = createMount(() => import('./${styles}').then((styles) => styles.default))
`

/**
 * The module that defines `<logkit-console>`.
 * @param {string} entry
 * @param {string} index the module of `mountConsole`
 */
export const elementOf = (entry, index) => `import { defineElement } from './${entry}'
import { mountConsole } from './${index}'

defineElement(mountConsole)
`

/** A module of the console that imports types only, as JavaScript. */
async function withoutTypes(file) {
  // Installed by now: scripts that import this file install the packages first.
  const { transformWithOxc } = await import('vite')
  const { code } = await transformWithOxc(readFileSync(join(root, file), 'utf8'), file)
  return code
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

const manifest = (version, license) => ({
  name: '@logkit/console-embed',
  version,
  description: 'Logkit Console in a page of your own',
  license,
  type: 'module',
  sideEffects: ['./element.js'],
  main: './index.js',
  types: './index.d.ts',
  exports: {
    '.': { types: './index.d.ts', default: './index.js' },
    './element': { types: './element.d.ts', default: './element.js' },
    './frame': { types: './frame.d.ts', default: './frame.js' },
    './react': { types: './react.d.ts', default: './react.js' },
    './vue': { types: './vue.d.ts', default: './vue.js' },
    './package.json': './package.json',
  },
  peerDependencies: { react: '>=18', vue: '>=3.3' },
  peerDependenciesMeta: { react: { optional: true }, vue: { optional: true } },
})
