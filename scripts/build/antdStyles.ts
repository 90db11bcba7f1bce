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

const place = '/antd-styles/'
const styleFile = /\/antd\/es\/.+\/style\/[^/]+\.js$/

/**
 * Writes antd's rules at build time instead of in the browser: a file that imports a component of antd also gets the
 * rules of that component and of what it is made of, so they are loaded with the page that shows it.
 */
export function antdStyles(options: Options): Plugin {
  let making: ReturnType<typeof createExtractor> | undefined
  const extractor = () => (making ??= createExtractor(options))
  return {
    name: 'antd-styles',
    enforce: 'pre',
    // Unit tests show nothing.
    apply: () => !process.env.VITEST,
    async transform(code, id) {
      if (styleFile.test(id)) return withoutRules(code, this.parse(code))
      const names = /\.tsx?$/.test(id) ? componentsIn(code) : []
      if (!names.length) return
      const { piecesOf } = await extractor()
      const pieces = new Set(names.flatMap(piecesOf))
      // On the first line, so that the places in source maps stay true.
      const imports = [...pieces].map((piece) => `import '${place}${piece}.css';`)
      return { code: imports.join('') + code, map: null }
    },
    resolveId: (id) => (id.startsWith(place) ? id : undefined),
    async load(id) {
      if (!id.startsWith(place)) return
      return (await extractor()).rulesOf(id.slice(place.length, -'.css'.length))
    },
  }
}

/** The components that a file takes from antd. */
export function componentsIn(code: string): string[] {
  return [...code.matchAll(/^import \{([^}]*)\} from 'antd'/gm)]
    .flatMap(([, list = '']) => list.split(','))
    .map((name) => name.trim().replace(/ as .*/, ''))
    .filter((name) => /^[A-Z]/.test(name))
}

/** Renders components once and keeps what they would have written into the page. */
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

  /** The pieces that a component needs: its own rules, and those of its parts. */
  const piecesOf = (component: string): string[] => {
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
    const pieces: string[] = []
    for (const key of [...cache.cache.keys()].map(String)) {
      const [kind, , component = '', own] = key.split('%')
      if (kind !== 'style') continue
      const piece = [component, own].filter((part) => part && part !== prefix).join('.')
      pieces.push(piece)
      if (rules.has(piece)) continue
      const one = cssinjs.createCache()
      one.cache.set(key, cache.cache.get(key)!)
      const text = cssinjs.extractStyle(one, { plain: true, types: 'style' })
      rules.set(piece, component === 'ant-design-icons' ? text + iconRules(iconPrefix) : text)
    }
    return pieces
  }

  const rulesOf = (piece: string): string => {
    const text = rules.get(piece)
    if (text === undefined) throw new Error(`no rules of ${piece}`)
    return text
  }
  return { piecesOf, rulesOf }
}

/** The icons bring rules of their own, which Node finds only in their older form. */
function iconRules(iconPrefix: string): string {
  const icons: unknown = createRequire(import.meta.url)('@ant-design/icons/lib/utils')
  const known = typeof icons === 'object' && icons !== null && 'iconStyles' in icons
  return known ? String(icons.iconStyles).replaceAll('anticon', iconPrefix) : ''
}
