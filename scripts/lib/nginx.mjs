import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { delimiter, dirname, join } from 'node:path'
import { root } from './node.mjs'
import { Stop } from './report.mjs'
import { run } from './run.mjs'

const help =
  'The test of the deployment needs nginx: install nginx-light (Debian, Ubuntu) or nginx, or put it on the PATH.'

/** Where nginx is unpacked for a user who may not install it. */
const unpacked = join(root, '.cache/nginx')

/**
 * The path of nginx. On Debian and Ubuntu it is installed, or unpacked into .cache for a user who may not install it. Rejects
 * with a `Stop` where it cannot be had.
 */
export async function ensureNginx() {
  const present = findNginx()
  if (present) return present
  if (existsSync('/etc/debian_version')) {
    await (process.getuid?.() === 0 ? installFromDebian() : unpackFromDebian())
  }
  const installed = findNginx()
  if (!installed) throw new Stop(help)
  return installed
}

async function installFromDebian() {
  console.log('Installing nginx-light of Debian')
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], { env })
  const options = ['-y', '-qq', '--no-install-recommends']
  await run('apt-get', ['install', ...options, 'nginx-light'], { env })
}

async function unpackFromDebian() {
  console.log('Unpacking nginx of Debian into .cache')
  mkdirSync(unpacked, { recursive: true })
  await run('apt-get', ['download', '-qq', 'nginx', 'nginx-common'], { cwd: unpacked })
  for (const name of readdirSync(unpacked).filter((name) => name.endsWith('.deb'))) {
    await run('dpkg', ['-x', name, '.'], { cwd: unpacked })
  }
}

/** The path of an installed nginx; undefined if there is none. */
function findNginx() {
  const own = join(unpacked, 'usr/sbin')
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    '/usr/sbin',
    '/usr/local/sbin',
    own,
  ]
  return folders.map((folder) => join(folder, 'nginx')).find((path) => existsSync(path))
}

/**
 * Starts nginx with `deploy/start.sh` on a free port, and waits until it answers.
 * @param {Record<string, string>} env the variables of `deploy/render.sh`; `RUN_DIR` is a folder of its own
 * @returns {Promise<{origin: string, stop: () => Promise<void>}>} rejects with what nginx printed if it does not start
 */
export async function startNginx(env) {
  const nginx = findNginx()
  if (!nginx) throw new Stop(help)
  const address = `127.0.0.1:${await freePort()}`
  const child = spawn('sh', [join(root, 'deploy/start.sh')], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      PATH: `${dirname(nginx)}${delimiter}${process.env.PATH}`,
      ACCESS_LOG: 'off',
      WORKERS: '1',
      LISTEN: address,
      MIME_TYPES: typesBeside(nginx),
      ...env,
    },
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const said = []
  child.stderr.on('data', (part) => said.push(part))
  const health = `http://${address}${env.BASE_PATH ?? '/'}healthz`
  while (!(await isAnswered(health))) {
    if (child.exitCode !== null) throw new Stop(`nginx did not start: ${said.join('')}`)
  }
  return {
    origin: `http://${address}`,
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** The types of files that came with nginx. */
function typesBeside(nginx) {
  const folders = ['../../etc', '../etc', '../../../etc'].map((up) => join(dirname(nginx), up))
  const files = folders.map((folder) => join(folder, 'nginx/mime.types'))
  return files.find((file) => existsSync(file)) ?? '/etc/nginx/mime.types'
}

const isAnswered = (url) =>
  fetch(url).then(
    ({ ok }) => ok,
    () => new Promise((resolve) => setTimeout(() => resolve(false), 50)),
  )

async function freePort() {
  const probe = createServer()
  await new Promise((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  return port
}
