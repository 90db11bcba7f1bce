import { parseArgs } from 'node:util'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const usage =
  'usage: npm run mock -- [--scenario NAME] [--seed NUMBER] [--port 8787] [--host 127.0.0.1] [--auth] [--cors]'

/** Serves the mock over HTTP until Ctrl-C. */
async function main() {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const { module } = await runnerImport(`${root}mocks/server.ts`, {
    root,
    configFile: false,
    logLevel: 'error',
  })
  const { demoKeys, scenarioNames, startServer } = module
  const options = readOptions(scenarioNames)
  const { url, close } = await startServer(options)
  console.log(`Mock of ${options.scenario}: ${url}/v1/api`)
  console.log(`Scenarios: ${scenarioNames.join(', ')}`)
  if (options.auth) console.log(`AK ${demoKeys.accessKey}  SK ${demoKeys.secretKey}`)
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => close())
}

function readOptions(scenarioNames) {
  const { values } = parseArgs({
    options: {
      scenario: { type: 'string', default: 'demo' },
      seed: { type: 'string', default: '1' },
      port: { type: 'string', default: '8787' },
      host: { type: 'string', default: '127.0.0.1' },
      auth: { type: 'boolean', default: false },
      cors: { type: 'boolean', default: false },
    },
  })
  const { scenario } = values
  if (!scenarioNames.includes(scenario)) {
    throw new TypeError(`unknown scenario ${scenario}; there are ${scenarioNames.join(', ')}`)
  }
  const [seed, port] = [values.seed, values.port].map(Number)
  if (!Number.isInteger(seed)) throw new TypeError(`not a number: ${values.seed}`)
  if (!(Number.isInteger(port) && port >= 0 && port < 65536)) {
    throw new TypeError(`not a port: ${values.port}`)
  }
  return { ...values, seed, port }
}

main().catch((error) => {
  console.error(`mock: ${error.message}`)
  if (error instanceof TypeError) console.error(usage)
  process.exitCode = error instanceof TypeError ? 2 : 1
})
