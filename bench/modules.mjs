import { relative } from 'node:path'
import process from 'node:process'
import { build, minifySync } from 'vite'
import { root } from '../scripts/lib/node.mjs'
import { main } from '../scripts/lib/report.mjs'
import { packed } from './weights.mjs'

/**
 * Prints what the code of the first page consists of: each package and each folder of the console with its bytes, minified
 * and compressed by itself. Together they weigh more than the chunk, whose parts share their compression.
 * `node bench/modules.mjs antd` prints the modules of the groups whose names begin so.
 */
await main(async () => {
  const [wanted] = process.argv.slice(2)
  const groups = new Map()
  const { output } = await build({ root, logLevel: 'error', build: { write: false } })
  const chunk = output.find(({ isEntry, name }) => isEntry && name === 'index')
  for (const file of new Set([chunk, ...chunk.imports.map((name) => fileOf(output, name))])) {
    for (const [id, { code }] of Object.entries(file.modules ?? {})) {
      if (!code) continue
      const group = groupOf(id)
      const name = wanted && group.startsWith(wanted) ? pathOf(id) : group
      if (!wanted || name !== group) groups.set(name, `${groups.get(name) ?? ''}\n${code}`)
    }
  }
  const weights = [...groups].map(([name, code]) => {
    const { code: small } = minifySync(`${name}.js`, code, { module: true, compress: false })
    return [packed(Buffer.from(small)), small.length, name]
  })
  weights.sort(([a], [b]) => b - a)
  console.log('   brotli  minified')
  for (const [bytes, length, name] of weights) console.log(figure(bytes), figure(length), '', name)
})

function fileOf(output, name) {
  return output.find(({ fileName }) => fileName === name)
}

/** The path of a module below the project. */
function pathOf(id) {
  return relative(root, id.replace(/^\0/, ''))
}

/** The package of a module, or its folder below src. */
function groupOf(id) {
  const path = pathOf(id)
  const [, name] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path) ?? []
  const [, folder] = /^src\/([^/]+(?:\/[^/]+)?)\//.exec(path) ?? []
  return name ?? (folder ? `src/${folder}` : path)
}

function figure(bytes) {
  return bytes.toLocaleString('en').padStart(9)
}
