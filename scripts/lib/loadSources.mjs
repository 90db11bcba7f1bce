import { createServer } from 'vite'
import { root } from './node.mjs'

/**
 * Loads modules of the sources, which share what they import; `runnerImport` of Vite would load all anew for each, and no
 * dynamic import of them would work.
 * @returns {Promise<{load: (path: string) => Promise<any>, close: () => Promise<void>}>}
 */
export async function openSources() {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, watch: null, ws: false },
    optimizeDeps: { noDiscovery: true },
  })
  return { load: (path) => server.ssrLoadModule(`/${path}`), close: () => server.close() }
}
