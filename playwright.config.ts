import { defineConfig } from '@playwright/test'
import { findChromium } from './scripts/lib/chromium.mjs'

// Once for all: the processes of the tests inherit it.
process.env.CHROMIUM_PATH ||= await findChromium()

/** Two runs at once need two ports. */
const port = Number(process.env.E2E_PORT ?? 4199)

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  // Tests wait more than they compute: a third keeps two cores busy.
  workers: 3,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '.cache/e2e.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'en-US',
    timezoneId: 'UTC',
    viewport: { width: 1280, height: 800 },
    // A trace of every test costs a fifth of the time: ask for one with `--trace retain-on-failure`.
    trace: 'off',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: 'node scripts/serve.mjs',
    env: { PORT: String(port), HOST: '', BASE_PATH: '/', LOGKIT_API: '' },
    url: `http://127.0.0.1:${port}`,
    reuseExistingServer: false,
  },
})
