import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import packageJson from './package.json' with { type: 'json' }
import { antdStyles } from './scripts/build/antdStyles.ts'
import { libraryChanges } from './scripts/build/libraryChanges.ts'
import { noticesFile, passedNotices } from './scripts/build/releaseFiles.ts'
import { prefix } from './src/lib/firstPage.ts'
import { consoleTheme, iconPrefix } from './src/ui/theme.ts'

const { version } = packageJson

/** The build of the package for pages that embed the console. `scripts/build/buildPackage.mjs` adds its other files. */
export default defineConfig({
  base: './',
  publicDir: false,
  define: { 'import.meta.env.CONSOLE_VERSION': JSON.stringify(version) },
  plugins: [
    libraryChanges('embedded'),
    react(),
    antdStyles({ prefix, iconPrefix, theme: consoleTheme('light', 'comfortable') }),
    passedNotices(),
  ],
  build: {
    target: 'es2023',
    outDir: 'dist-embed',
    license: { fileName: noticesFile },
    // All styles are one text, which `buildPackage.mjs` turns into a module.
    cssCodeSplit: false,
    modulePreload: false,
    rolldownOptions: {
      input: { 'console-embed': 'src/app/embed/packageEntry.ts' },
      preserveEntrySignatures: 'allow-extension',
      treeshake: {
        moduleSideEffects: [
          { test: /\/@rc-component\/(form|async-validator)\//, sideEffects: false },
        ],
      },
      output: {
        entryFileNames: `console-embed-${version}.js`,
        chunkFileNames: 'assets/embed/[name]-[hash].js',
        assetFileNames: ({ names }) =>
          names.some((name) => name.endsWith('.css'))
            ? 'styles.css'
            : 'assets/embed/[name]-[hash][extname]',
      },
    },
  },
})
