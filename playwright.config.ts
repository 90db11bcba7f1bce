import { defineConfig } from '@playwright/test'
import { findChromium } from './scripts/lib/chromium.mjs'

// Once for all: the processes of the tests inherit it.
process.env.CHROMIUM_PATH ||= await findChromium()

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  // Tests wait as much as they compute: four keep two cores busy.
  workers: 4,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '.cache/e2e.json' }]],
  use: {
    locale: 'en-US',
    timezoneId: 'UTC',
    viewport: { width: 1280, height: 800 },
    // A press that meets a dialog on its way in goes to what lies behind it. shell.spec.ts moves as most people have it.
    contextOptions: { reducedMotion: 'reduce' },
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
})
