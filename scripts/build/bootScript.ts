import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  build,
  preprocessCSS,
  runnerImport,
  type InlineConfig,
  type Plugin,
  type ResolvedConfig,
} from 'vite'
import { renderParts, renderVariables, type PartOptions } from './bootParts.ts'
import { languages } from './firstPage.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const textsModule = 'virtual:boot-texts'
const styleSheet = '<link rel="stylesheet" href="boot.css" />'

/**
 * Builds the script that runs before the first paint and what it needs: `boot.js` from `src/boot`, the controls and icons of
 * the first page as a template of index.html, and the variables of antd's themes in `boot.css`. The script is no module, so
 * that it runs at once. While developing it draws no page, because there are no style sheets before the code.
 */
export function bootScript(options: PartOptions): Plugin[] {
  return [
    bootTexts(),
    {
      name: 'boot-script',
      transformIndexHtml: {
        order: 'post',
        async handler(html, { server }) {
          const tags = html.replace(styleSheet, `$&\n    <script src="boot.js"></script>`)
          if (server) return tags
          return tags.replace('<noscript>', `${await renderParts(options)}\n    $&`)
        },
      },
      configureServer({ middlewares }) {
        middlewares.use((request, response, next) => {
          if (!/^\/boot\.js(\?|$)/.test(request.url ?? '')) return next()
          bundle().then((code) => {
            response.setHeader('content-type', 'text/javascript')
            response.end(code)
          }, next)
        })
      },
      async writeBundle({ dir = '' }, files) {
        writeFileSync(join(dir, 'boot.js'), await bundle())
        const rules = Object.values(files).flatMap((file) =>
          file.type === 'asset' && file.fileName.endsWith('.css') ? [String(file.source)] : [],
        )
        const file = join(dir, 'boot.css')
        const variables = usedVariables(await renderVariables(options), rules.join(''))
        writeFileSync(file, readFileSync(file, 'utf8') + variables)
      },
    },
  ]
}

/** The variables that rules use, directly or through others. */
function usedVariables(variables: string, rules: string): string {
  const values = new Map<string, string>()
  for (const [, name = '', value = ''] of variables.matchAll(definition))
    values.set(name, `${values.get(name) ?? ''} ${value}`)
  const used = new Set<string>()
  const use = (text: string) => {
    for (const [, name = ''] of text.matchAll(/var\((--[\w-]+)/g)) {
      if (used.has(name)) continue
      used.add(name)
      use(values.get(name) ?? '')
    }
  }
  use(rules)
  return variables.replace(definition, (whole, name: string) => (used.has(name) ? whole : ''))
}

const definition = /(--[\w-]+):([^;}]*);?/g

/** The code of `boot.js`. */
const bundle = async () =>
  (await bundleScript('src/boot/main.ts', { plugins: [bootTexts(), inlineClasses()] })).code

/** Bundles a script that is no module. @param config what it has beside the ordinary @returns its code and its workers */
export async function bundleScript(input: string, config: InlineConfig) {
  const built = await build({
    ...config,
    root,
    base: './',
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2023',
      modulePreload: false,
      rolldownOptions: {
        input: join(root, input),
        output: { format: 'iife', entryFileNames: '[name].js' },
      },
    },
  })
  const files = 'output' in built ? built.output : []
  const [code] = files.flatMap((file) => (file.type === 'chunk' ? [file.code] : []))
  if (code === undefined) throw new Error(`there is no script of ${input}`)
  return { code, assets: files.flatMap((file) => (file.type === 'asset' ? [file] : [])) }
}

/** The texts of the first page as a module: only the ones that `src/boot/textKeys.ts` names. */
export function bootTexts(): Plugin {
  return {
    name: 'boot-texts',
    resolveId: (id) => (id === textsModule ? `\0${textsModule}` : undefined),
    async load(id) {
      if (id !== `\0${textsModule}`) return
      const { textKeys } = await load<{ textKeys: readonly string[] }>('src/boot/textKeys.ts')
      const table: Record<string, string[]> = {}
      for (const language of languages) table[language] = await textsOf(language, textKeys)
      return `export default ${JSON.stringify(table)}`
    },
  }
}

const load = async <Module>(file: string) => {
  const options = { root, configFile: false, logLevel: 'error' } as const
  const { module } = await runnerImport<Module>(join(root, file), options)
  return module
}

async function textsOf(language: string, keys: readonly string[]): Promise<string[]> {
  const names = new Set(keys.map((key) => key.split(':')[0] ?? ''))
  const catalogues = new Map<string, unknown>()
  for (const name of names) {
    const { default: texts } = await load<{ default: unknown }>(`src/i18n/${language}/${name}.ts`)
    catalogues.set(name, texts)
  }
  return keys.map((key) => {
    const [name = '', path = ''] = key.split(':')
    const text = path.split('.').reduce(memberOf, catalogues.get(name))
    if (typeof text !== 'string') throw new Error(`no text ${language} ${key}`)
    return text
  })
}

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

/** Writes the names of classes of CSS modules into the code, as the style sheet of the console has them. */
function inlineClasses(): Plugin {
  let config: ResolvedConfig
  return {
    name: 'inline-classes',
    enforce: 'pre',
    configResolved: (resolved) => void (config = resolved),
    async transform(code, id) {
      if (!id.includes('/src/boot/')) return
      let inlined = code
      for (const [line, name = '', path = ''] of code.matchAll(
        /^import (\w+) from '(.+\.module\.css)'$/gm,
      )) {
        const file = join(dirname(id), path)
        const { modules = {} } = await preprocessCSS(readFileSync(file, 'utf8'), file, config)
        inlined = inlined
          .replace(line, '')
          .replace(new RegExp(`\\b${name}\\.(\\w+)`, 'g'), (_, key: string) =>
            JSON.stringify(modules[key] ?? ''),
          )
          .replace(new RegExp(`\\b${name}\\[`, 'g'), `(${JSON.stringify(modules)})[`)
      }
      return inlined === code ? undefined : { code: inlined, map: null }
    },
  }
}
