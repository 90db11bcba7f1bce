import { cpSync, existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, tool } from './node.mjs'
import { Stop } from './report.mjs'
import { demoSettings } from './upstream.mjs'

/** Everything that a build reads. */
const sources = [
  'src',
  'mocks',
  'public',
  'scripts/build',
  'scripts/embedPackage',
  'index.html',
  'vite.config.ts',
  'vite.embed.config.ts',
  'package-lock.json',
]

/** The guide for pages that embed the console, whose recipes the portal follows. */
const guide = 'docs/embedding.md'

/** Builds the product into `dist`, and what the demo adds into `dist-demo`. Throws a `Stop` when the build fails. */
export async function build() {
  if ((await tool('vite/bin/vite.js', ['build', '--logLevel', 'error'])) !== 0) {
    throw new Stop('The build failed; the lines above say where.')
  }
}

/** Completes the demo in `dist-demo`: the product of `dist`, and settings that ask for the demo beside it. */
export function buildDemo() {
  const demo = join(root, 'dist-demo')
  cpSync(join(root, 'dist'), demo, { recursive: true })
  cpSync(join(root, 'scripts/build/demoPages.js'), join(demo, 'demo-pages.js'))
  // The product learns from its settings that there is a demo, which would be late for loading it.
  const page = join(demo, 'index.html')
  const html = readFileSync(page, 'utf8')
  writeFileSync(
    page,
    html
      .replace(
        '<script src="boot.js"',
        `<script src="demo-start.js" data-settings='${demoSettings}'></script>\n    $&`,
      )
      .replace('</head>', '  <link rel="modulepreload" href="demo.js" />\n  </head>'),
  )
  writeFileSync(join(demo, 'console.config.json'), demoSettings)
}

/** Builds what is not newer than every source, so that browser tests never run against an older product. */
export async function ensureBuilt() {
  if (isStale(root, sources)) {
    console.log('Building: sources are newer than dist')
    await build()
  }
  // The file that was written last.
  if (isStale(root, [...sources, 'dist/index.html'], 'dist-demo/console.config.json')) {
    buildDemo()
  }
}

/** Builds the package for pages that embed the console, unless a build of the product has just done that. */
export async function ensurePackageBuilt() {
  if (!isStale(root, [...sources, guide], 'dist-embed/package.json')) return
  if ((await tool('../scripts/buildEmbed.mjs')) !== 0) {
    throw new Stop('The package could not be built; the lines above say why.')
  }
}

/** Everything that a build of the portal reads. */
const portalSources = [
  ...[
    'react',
    'react19',
    'vue',
    'plain',
    'main.js',
    'index.html',
    'vite.config.js',
    'package-lock.json',
  ].map((name) => `e2e/portal/${name}`),
  ...sources,
  guide,
]

/** Builds the portal of the browser tests unless it is newer than every source. */
export async function ensurePortalBuilt() {
  if (!isStale(root, portalSources, 'e2e/portal/dist/index.html')) return
  console.log('Building the portal: sources are newer than e2e/portal/dist')
  if ((await tool('../scripts/buildPortal.mjs')) !== 0) {
    throw new Stop('The portal could not be built; the lines above say why.')
  }
}

/**
 * Whether a source is newer than the build, or there is none.
 * @param {string} folder the project
 * @param {readonly string[]} sources files and folders below it
 * @param {string} [result] a file of the build
 */
export function isStale(folder, sources, result = 'dist/index.html') {
  const built = statSync(join(folder, result), { throwIfNoEntry: false })
  if (!built) return true
  return sources.some((source) => newest(join(folder, source)) > built.mtimeMs)
}

/** When the newest file at or below a path was changed, in Unix ms; a deleted file shows in the time of its folder. */
function newest(path) {
  if (!existsSync(path)) return 0
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  const inside = readdirSync(path).map((name) => newest(join(path, name)))
  return Math.max(stat.mtimeMs, ...inside)
}
