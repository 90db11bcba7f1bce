import { readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import packageJson from './package.json' with { type: 'json' }
import { antdStyles } from './scripts/build/antdStyles.ts'
import { bootScript } from './scripts/build/bootScript.ts'
import { demoEntry, demoFiles } from './scripts/build/demoFiles.ts'
import { deployEmbed } from './scripts/build/deployEmbed.ts'
import { chunks, firstTexts, plainInput, rowsBeforeCode } from './scripts/build/firstPage.ts'
import { libraryChanges } from './scripts/build/libraryChanges.ts'
import { noticesFile, passedNotices, releaseFiles } from './scripts/build/releaseFiles.ts'
import { proxy } from './scripts/lib/proxy.mjs'
import { apiPath, demoSettings, readUpstream, settingsFor } from './scripts/lib/upstream.mjs'
import { prefix } from './src/lib/firstPage.ts'
import { consoleTheme, iconPrefix } from './src/ui/theme.ts'

const { version } = packageJson

export default defineConfig({
  // The URLs of chunks are relative to the page's <base>, so that one build works below any path.
  base: './',
  define: { 'import.meta.env.CONSOLE_VERSION': JSON.stringify(version) },
  plugins: [
    libraryChanges('standalone'),
    react(),
    antdStyles({ prefix, iconPrefix, theme: consoleTheme('light', 'comfortable') }),
    bootScript({ prefix, iconPrefix, theme: consoleTheme }),
    firstTexts(),
    rowsBeforeCode(),
    plainInput(),
    deployEmbed(),
    releaseFiles(version),
    passedNotices(),
    demoFiles(),
    settings(),
  ],
  build: {
    target: 'es2023',
    // The browsers that run this code preload modules themselves.
    modulePreload: { polyfill: false },
    license: { fileName: noticesFile },
    rolldownOptions: {
      input: { index: 'index.html', [demoEntry]: 'src/demo/startDemo.tsx' },
      // The page imports the demo by name.
      preserveEntrySignatures: 'allow-extension',
      treeshake: {
        // Components of antd need a part of these packages, which do not say that the rest of them can be left out.
        moduleSideEffects: [
          {
            test: /\/@rc-component\/(form|async-validator|input|motion)\//,
            sideEffects: false,
          },
        ],
      },
      output: {
        codeSplitting: { groups: chunks },
        entryFileNames: ({ name }) =>
          name === demoEntry ? '[name].js' : 'assets/[name]-[hash].js',
      },
    },
  },
  test: {
    include: ['{src,mocks}/**/*.test.{ts,tsx}', 'scripts/**/*.test.{mjs,ts}'],
    // A test fails by what it finds. This limit only ends one that hangs, also on a busy machine.
    testTimeout: 180_000,
    // Test files of a process share the modules that they import: evaluating them for each file took most of the time.
    isolate: false,
  },
})

/** Makes `npm run dev` show the demo, and with `LOGKIT_API=https://...` that server, as `npm start` does. */
function settings(): Plugin {
  return {
    name: 'settings',
    apply: 'serve',
    // All addresses are answered with the page.
    transformIndexHtml: (html) => html.replace('<base href="./" />', '<base href="/" />'),
    configureServer({ middlewares }) {
      const upstream = readUpstream(process.env.LOGKIT_API)
      middlewares.use((request, response, next) => {
        const path = (request.url ?? '').slice(1)
        if (upstream && path.startsWith(`${apiPath}/`)) {
          return proxy(request, response, new URL(upstream.href + path))
        }
        if (path !== 'console.config.json') return next()
        response.setHeader('content-type', 'application/json')
        const text = readFileSync('public/console.config.json', 'utf8')
        response.end(upstream ? settingsFor(text, upstream) : demoSettings)
      })
    },
  }
}
