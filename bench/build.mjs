import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, runnerImport } from 'vite'
import { root, tool } from '../scripts/lib/node.mjs'
import { Stop } from '../scripts/lib/report.mjs'

const folder = join(root, '.cache/bench')
const peers = join(root, 'bench/peers')

/** Builds the console into a separate folder. @returns the folder */
export async function buildConsole() {
  const outDir = join(folder, 'console')
  const options = ['--logLevel', 'error', '--outDir', outDir, '--emptyOutDir']
  if ((await tool('vite/bin/vite.js', ['build', ...options])) !== 0) {
    throw new Stop('The build failed; the lines above say where.')
  }
  return outDir
}

/** Copies the built console and adds settings. @returns the folder */
export function deploy(built, name, settings) {
  const target = join(folder, `console-${name}`)
  rmSync(target, { recursive: true, force: true })
  cpSync(built, target, { recursive: true })
  writeFileSync(join(target, 'console.config.json'), JSON.stringify(settings))
  return target
}

/** Builds a bare page. @returns the folder */
export async function buildPeer(name) {
  const outDir = join(folder, name)
  await build({
    configFile: false,
    root: peers,
    base: './',
    logLevel: 'error',
    plugins: [react(), antdRules()],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2023',
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: join(peers, `${name}.html`) },
    },
  })
  return outDir
}

/** Provides antd's rules as a module for the page that has them generated at build time. */
function antdRules() {
  const id = 'virtual:antd-rules.css'
  return {
    name: 'antd-rules',
    resolveId: (asked) => (asked === id ? `\0${id}` : undefined),
    async load(asked) {
      if (asked !== `\0${id}`) return
      const { module } = await runnerImport(join(peers, 'rules.jsx'), {
        root: peers,
        configFile: false,
        logLevel: 'error',
      })
      return module.antdRules()
    },
  }
}
