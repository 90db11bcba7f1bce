import { readFileSync } from 'node:fs'
import vue from '@vitejs/plugin-vue'

const guide = new URL('../../docs/embedding.md', import.meta.url)

/** The server and the console of the guide, and where the tests have them. */
const places = [
  ["'https://logkit.example.com/v1/api'", "document.documentElement.dataset.logkit + '/v1/api'"],
  ["'https://console.example.com/'", 'window.consoleAddress'],
]
const here = (code) => places.reduce((text, [from, to]) => text.replace(from, to), code)

/** A snippet of the guide is the module `docs:<name>`: its name stands behind the language of the code block. */
function snippets() {
  const prefix = 'docs:'
  const found = new Map()
  for (const [, language, name, code] of readFileSync(guide, 'utf8').matchAll(
    /^```(\w+) (\S+)\n([\s\S]*?)^```$/gm,
  ))
    found.set(name, { language, code: here(code) })
  // Vite chooses transforms by the extension of an id, which is made to look like a file of this folder.
  const folder = new URL('snippets/', import.meta.url).pathname
  return {
    name: 'snippets',
    enforce: 'pre',
    resolveId(id) {
      if (!id.startsWith(prefix)) return null
      const name = id.slice(prefix.length)
      const snippet = found.get(name)
      if (!snippet) throw new Error(`docs/embedding.md has no snippet ${name}`)
      return `${folder}${name}.${snippet.language}`
    },
    load(id) {
      // Ids with a query are parts of a Vue component, which its plugin serves.
      if (!id.startsWith(folder) || id.includes('?')) return null
      return found.get(id.slice(folder.length).replace(/\.\w+$/, ''))?.code
    },
  }
}

/** The newest React is that of the console, whose element knows how React 19 sets properties. */
function newestReact() {
  const console = new URL('../../package.json', import.meta.url).pathname
  return {
    name: 'newest-react',
    enforce: 'pre',
    resolveId(id, importer = '') {
      const isNew = /react19|element-react/.test(importer) && /^react(-dom)?(\/|$)/.test(id)
      return isNew ? this.resolve(id, console, { skipSelf: true }) : null
    },
  }
}

/** Built by the Vite of the console: a portal's own would be one more download. */
export default {
  root: import.meta.dirname,
  logLevel: 'error',
  oxc: { jsx: { runtime: 'automatic' } },
  plugins: [
    snippets(),
    newestReact(),
    vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'logkit-console' } } }),
  ],
  build: { target: 'es2023', chunkSizeWarningLimit: 5000 },
}
