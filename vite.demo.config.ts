import { msw } from 'msw/vite'
import { defineConfig } from 'vite'
import { libraryChanges } from './scripts/build/libraryChanges.ts'

/** The build of what the demo adds to the console: the mock server and its worker. `npm run build:demo` runs it. */
export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [libraryChanges('demo'), msw({ mode: 'worker-only' })],
  build: {
    target: 'es2023',
    outDir: 'dist-demo',
    // That of the console lies beside it.
    license: { fileName: 'third-party-notices-demo.txt' },
    rolldownOptions: {
      input: { demo: 'mocks/browser.ts' },
      preserveEntrySignatures: 'strict',
      output: { entryFileNames: '[name].js', codeSplitting: false },
    },
  },
})
