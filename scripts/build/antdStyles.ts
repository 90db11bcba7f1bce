import { createRequire } from 'node:module'
import type { ThemeConfig } from 'antd'
import type { Plugin } from 'vite'
import { withoutRules } from './withoutRules.ts'

interface Options {
  /** class prefixes of antd's components and icons, as the console sets them */
  prefix: string
  iconPrefix: string
  theme: ThemeConfig
}

const modulePrefix = '/antd-styles/'
const styleFile = /\/antd\/es\/.+\/style\/[^/]+\.js$/

/**
 * Generates antd's CSS rules at build time instead of in the browser. A file that imports a component of antd also
 * imports the rules of that component and of its parts, so that they are loaded with the page that shows it.
 */
export function antdStyles(options: Options): Plugin {
  let extractorPromise: ReturnType<typeof createExtractor> | undefined
  const extractor = () => (extractorPromise ??= createExtractor(options))
  return {
    name: 'antd-styles',
    enforce: 'pre',
    // Unit tests need no styles.
    apply: () => !process.env.VITEST,
    async transform(code, id) {
      if (styleFile.test(id)) return withoutRules(code, this.parse(code))
      const names = /\.tsx?$/.test(id) ? componentsIn(code) : []
      if (!names.length) return
      const { partsOf } = await extractor()
      const parts = new Set(names.flatMap(partsOf))
      // The imports are put on the first line, so that source maps stay correct.
      const imports = [...parts].map((part) => `import '${modulePrefix}${part}.css';`)
      return { code: imports.join('') + code, map: null }
    },
    resolveId: (id) => (id.startsWith(modulePrefix) ? id : undefined),
    async load(id) {
      if (!id.startsWith(modulePrefix)) return
      return (await extractor()).rulesOf(id.slice(modulePrefix.length, -'.css'.length))
    },
  }
}

/** The components that a file imports from antd. */
export function componentsIn(code: string): string[] {
  return [...code.matchAll(/^import \{([^}]*)\} from 'antd'/gm)]
    .flatMap(([, list = '']) => list.split(','))
    .map((name) => name.trim().replace(/ as .*/, ''))
    .filter((name) => /^[A-Z]/.test(name))
}

/** Renders components once and collects the rules that antd would have added to the page. */
export async function createExtractor({ prefix, iconPrefix, theme }: Options) {
  const [{ ConfigProvider }, cssinjs, { createElement }, { renderToString }, { recipes }] =
    await Promise.all([
      import('antd'),
      import('@ant-design/cssinjs'),
      import('react'),
      import('react-dom/server'),
      import('./antdRecipes.ts'),
    ])
  const rules = new Map<string, string>()

  /** The names of the rule sets that a component needs: its own and those of its parts. */
  const partsOf = (component: string): string[] => {
    const recipe = recipes[component]
    if (!recipe) throw new Error(`${component}: say in antdRecipes.ts how it is rendered`)
    const cache = cssinjs.createCache()
    renderToString(
      createElement(
        cssinjs.StyleProvider,
        { cache },
        createElement(
          ConfigProvider,
          {
            prefixCls: prefix,
            iconPrefixCls: iconPrefix,
            theme: { ...theme, zeroRuntime: false },
          },
          ...recipe(),
        ),
      ),
    )
    return collect(cache)
  }

  const collect = (cache: ReturnType<typeof cssinjs.createCache>): string[] => {
    const parts: string[] = []
    for (const key of [...cache.cache.keys()].map(String)) {
      const [kind, , component = '', subcomponent] = key.split('%')
      if (kind !== 'style') continue
      const part = [component, subcomponent].filter((name) => name && name !== prefix).join('.')
      parts.push(part)
      if (rules.has(part)) continue
      const single = cssinjs.createCache()
      single.cache.set(key, cache.cache.get(key)!)
      const text = cssinjs.extractStyle(single, { plain: true, types: 'style' })
      rules.set(
        part,
        containRules(
          component === 'ant-design-icons' ? text + iconRules(iconPrefix) : text,
          prefix,
        ),
      )
    }
    return parts
  }

  const rulesOf = (part: string): string => {
    const text = rules.get(part)
    if (text === undefined) throw new Error(`no rules of ${part}`)
    return text
  }
  return { partsOf, rulesOf }
}

/**
 * The rules limited to the console, which may be a part of a larger page: they match nothing outside it, and ask its width
 * and height instead of those of the window. Its element has the class and the container name `lk-console`.
 */
export function containRules(text: string, prefix: string): string {
  return text
    .replace(/\.data-ant-cssinjs-cache-path\{[^}]*\}/g, '')
    .replace(/(?<=^|[{},])a(?=[\s:[,{])/g, `:where(.${prefix}-console) a`)
    .replace(
      /@media (?:only )?(?:screen and )?(?=\((?:min|max)-width:)/g,
      `@container ${prefix}-console `,
    )
    .replace(/(?<=[\d.])(v[wh])\b/g, (unit) => (unit === 'vw' ? 'cqw' : 'cqh'))
}

/** The rules of the icons, which Node can load from the CommonJS build only. */
function iconRules(iconPrefix: string): string {
  const icons: unknown = createRequire(import.meta.url)('@ant-design/icons/lib/utils')
  const known = typeof icons === 'object' && icons !== null && 'iconStyles' in icons
  return known ? String(icons.iconStyles).replaceAll('anticon', iconPrefix) : ''
}
