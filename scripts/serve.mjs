import { join } from 'node:path'
import { main, Stop } from './lib/report.mjs'
import { root } from './lib/node.mjs'
import { serve } from './lib/serve.mjs'

/** Serves what was built. PORT, HOST, BASE_PATH and LOGKIT_API change where, and with which server behind it. */
export async function serveBuilt() {
  const {
    PORT: port = '4173',
    HOST: host,
    BASE_PATH: basePath = '/',
    LOGKIT_API: upstream,
  } = process.env
  if (upstream && !/^https?:\/\/[^/]/.test(upstream)) {
    throw new Stop(
      `LOGKIT_API is ${upstream}; expected an address such as https://logkit.example.com.`,
    )
  }
  if (!/^\/(.*\/)?$/.test(basePath)) {
    throw new Stop(`BASE_PATH is ${basePath}; expected a path that begins and ends with /.`)
  }
  try {
    return await serve({ root: join(root, 'dist'), port: Number(port), host, basePath, upstream })
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error
    throw new Stop(`Port ${port} is taken. Choose another: PORT=4180 npm start`)
  }
}

if (process.argv[1]?.replaceAll('\\', '/').endsWith('scripts/serve.mjs')) {
  await main(async () => console.log((await serveBuilt()).url))
}
