import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from './run.mjs'
import { Stop } from './report.mjs'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** What the newest of our tools ask for. */
const needed = [22, 22, 2]

/** Platforms whose Node 24 comes with `npm ci`, as an optional dependency. */
const bundled = ['linux-x64', 'linux-arm64', 'win32-x64']

const isEnough = (version) => {
  const parts = version.replace(/^v/, '').split('.').map(Number)
  for (const [index, least] of needed.entries()) {
    if (parts[index] !== least) return parts[index] > least
  }
  return true
}

/** The Node that tools run with: this one if it is new enough, else the one in node_modules. */
export function toolNode() {
  if (isEnough(process.version)) return process.execPath
  const own = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')
  if (existsSync(own)) return own
  const why = bundled.includes(`${process.platform}-${process.arch}`)
    ? 'Its own Node 24 is missing from node_modules: delete node_modules and run the command again.'
    : `For ${process.platform}-${process.arch} no Node comes with the packages: install Node ${needed.join('.')} or newer.`
  throw new Stop(
    `This is Node ${process.version}; the console's tools need Node ${needed.join('.')}. ${why}`,
  )
}

/** Runs a tool from node_modules by the path of its script. @returns its exit code */
export const tool = (script, args = [], options = {}) =>
  run(toolNode(), [join(root, 'node_modules', script), ...args], options)

export function checkOuterNode() {
  const [major] = process.version.slice(1).split('.').map(Number)
  if (major < 20) throw new Stop(`This is Node ${process.version}: install Node 20 or newer.`)
}
