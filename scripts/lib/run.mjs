import { spawn } from 'node:child_process'

/**
 * Runs a program. Its output is shown, or collected in `said`. `signal` interrupts it, as Ctrl+C does.
 * @param {string} command
 * @param {string[]} args
 * @param {{env?: Record<string, string>, quiet?: boolean, said?: Buffer[], cwd?: string, shell?: boolean, signal?: AbortSignal}} [options]
 * @returns {Promise<number>} its exit code; 127 when it cannot be started
 */
export const run = (command, args, options = {}) =>
  new Promise((resolve) => {
    const { env = {}, quiet = false, said, cwd, shell = false, signal } = options
    const stdio = quiet ? 'ignore' : said ? ['ignore', 'pipe', 'pipe'] : 'inherit'
    const interruption = { signal, killSignal: 'SIGINT' }
    const environment = { env: { ...process.env, ...env } }
    const child = spawn(command, args, { stdio, cwd, shell, ...environment, ...interruption })
    for (const stream of said ? [child.stdout, child.stderr] : [])
      stream.on('data', (part) => said.push(part))
    // A program that was interrupted still ends by itself.
    child.on('error', ({ name }) => name !== 'AbortError' && resolve(127))
    child.on('close', (code) => resolve(code ?? 1))
  })
