import { spawn } from 'node:child_process'

/**
 * Runs a program. Its output is shown, or collected in `said`.
 * @param {string} command
 * @param {string[]} args
 * @param {{env?: Record<string, string>, quiet?: boolean, said?: Buffer[], cwd?: string, shell?: boolean}} [options]
 * @returns {Promise<number>} its exit code; 127 when it cannot be started
 */
export const run = (command, args, { env = {}, quiet = false, said, cwd, shell = false } = {}) =>
  new Promise((resolve) => {
    const stdio = quiet ? 'ignore' : said ? ['ignore', 'pipe', 'pipe'] : 'inherit'
    const child = spawn(command, args, { stdio, cwd, shell, env: { ...process.env, ...env } })
    for (const stream of said ? [child.stdout, child.stderr] : [])
      stream.on('data', (part) => said.push(part))
    child.on('error', () => resolve(127))
    child.on('close', (code) => resolve(code ?? 1))
  })
