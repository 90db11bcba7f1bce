import { defineConfig } from '@playwright/test'
import { findChromium } from './scripts/lib/chromium.mjs'

// It is set once; the test processes inherit it.
process.env.CHROMIUM_PATH ||= await findChromium()

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/globalSetup.ts',
  fullyParallel: true,
  // Four keep two cores busy; five take as long, and each test longer.
  workers: 4,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '.cache/e2e.json' }]],
  use: {
    locale: 'en-US',
    timezoneId: 'UTC',
    viewport: { width: 1280, height: 800 },
    // A click during the opening animation of a dialog hits the page behind it. shell.spec.ts runs with animations.
    contextOptions: { reducedMotion: 'reduce' },
    // Tracing every test takes a fifth of the time. `--trace retain-on-failure` turns it on.
    trace: 'off',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        // See e2e/sharedContext.ts.
        '--process-per-site',
        // Each test opens a page, and a process for its blank page took a twelfth of the time.
        '--renderer-process-limit=1',
        // Optimizing code takes longer than tests save by it: they run each function too rarely. Threads that collect
        // garbage wait for each other when all cores are busy.
        '--js-flags=--no-maglev,--no-opt,--single-threaded-gc,--min-semi-space-size=16',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
