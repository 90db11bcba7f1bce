import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import process from 'node:process'
import { root } from '../scripts/lib/node.mjs'
import { Stop } from '../scripts/lib/report.mjs'
import { serve } from '../scripts/lib/serve.mjs'
import { buildConsole, buildPeer, deploy } from './build.mjs'

/** The bare pages and the scenarios that are measured. */
const peers = ['L2', 'L2zs', 'charts', 'grok']
const scenarios = ['demo', 'small', 'large']

/**
 * Builds and serves the bare pages, and the console with the mock server of each scenario.
 * @returns {Promise<{sites: Record<string, {url: string, root: string}>, close: () => Promise<void>}>} the sites by the
 *   name of a bare page or of a scenario: `url` of the list, and `root` of its files
 */
export async function openSites() {
  const closers = []
  const sites = {}
  const close = async () => {
    for (const closer of closers) await closer()
  }
  const open = async (name, folder, path, first) => {
    const server = await serve({ root: folder, port: 0, first })
    closers.push(server.close)
    const origin = server.url.replace('//localhost', '//127.0.0.1')
    sites[name] = { url: origin + path, root: folder }
  }
  try {
    for (const name of peers) await open(name, await buildPeer(name), `${name}.html`, withoutPolicy)
    const built = await buildConsole()
    for (const scenario of scenarios) {
      const mock = await startMock(scenario)
      closers.push(mock.close)
      const settings = { serverId: scenario, api: { base: mock.api }, demo: false }
      await open(scenario, deploy(built, scenario, settings), 'agents')
    }
  } catch (error) {
    await close()
    throw error
  }
  return { sites, close }
}

/** Sends no content security policy: bare pages write styles and markup as their libraries do. */
function withoutPolicy(_, response) {
  const { setHeaders } = response
  response.setHeaders = (headers) => {
    headers.delete('content-security-policy')
    return setHeaders.call(response, headers)
  }
  return false
}

/** Starts the mock server of a scenario in its own process, so that it does not slow down the file server. */
async function startMock(scenario) {
  const options = ['--scenario', scenario, '--port', '0', '--cors']
  const child = spawn(process.execPath, ['scripts/mock.mjs', ...options], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const close = () =>
    new Promise((resolve) => {
      if (child.exitCode !== null) return resolve()
      child.once('exit', () => resolve())
      child.kill()
    })
  for await (const line of createInterface(child.stdout)) {
    const [api] = /http:\S+/.exec(line) ?? []
    if (api) return { api, close }
  }
  throw new Stop(`The mock server of ${scenario} did not start.`)
}
