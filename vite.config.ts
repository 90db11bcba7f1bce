import react from '@vitejs/plugin-react'
import { msw } from 'msw/vite'
import { defineConfig } from 'vitest/config'

/** The server that `npm run dev` talks to instead of the demo. */
const upstream = process.env.LOGKIT_API

export default defineConfig({
  // Addresses of chunks are relative to the page's <base>: one build serves any path.
  base: './',
  plugins: [react(), msw({ mode: 'worker-only' })],
  build: {
    target: 'es2023',
    rolldownOptions: {
      input: { index: 'index.html', embed: 'src/app/embed.ts' },
      preserveEntrySignatures: 'exports-only',
      output: {
        // Pages that embed the console import it by this name.
        entryFileNames: ({ name }) => (name === 'embed' ? 'embed.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  server: upstream ? { proxy: { '/v1/api': { target: upstream, changeOrigin: true } } } : {},
  test: { include: ['{src,mocks,scripts}/**/*.test.{ts,tsx}'] },
})
