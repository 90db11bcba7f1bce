import { spawn } from 'node:child_process'

/** Runs a program with its output shown. @returns {Promise<number>} its exit code; 127 when it cannot be started */
export const run = (command, args, { env = {}, quiet = false, cwd } = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: quiet ? 'ignore' : 'inherit',
      env: { ...process.env, ...env },
      cwd,
      // npm and node_modules/.bin are scripts on Windows.
      shell: process.platform === 'win32',
    })
    child.on('error', () => resolve(127))
    child.on('close', (code) => resolve(code ?? 1))
  })
