import type { Plugin, Rolldown } from 'vite'

export const languages = ['en', 'zh']

/** Modules that the first page reaches only through the index of their package, whose rest it uses. */
const reachedByIndex =
  /\/@rc-component\/(input\/es\/(TextArea|ResizableTextArea|calculateNodeHeight)|motion\/es\/(CSSMotionList|util\/diff))\.js$/

/**
 * How the code is split. The first page is one chunk, whatever else shares its modules, and its texts are one chunk for
 * each language. Other pages and their texts are split by their dynamic imports.
 */
export const chunks = [
  ...languages.map((language) => ({
    name: `texts-${language}`,
    // antd's English texts are part of its code.
    test: new RegExp(
      `/src/i18n/${language}/(antd|common|lists|shell|agents)\\.ts$|/antd/es/.*locale/(?!en)${language}_`,
    ),
    priority: 1,
    includeDependenciesRecursively: false,
  })),
  { name: 'preload-helper', test: /preload-helper/, priority: 1 },
  {
    name: 'console',
    test: (id: string) =>
      !/preload-helper|\/(mocks|src\/demo)\//.test(id) && !reachedByIndex.test(id),
    tags: ['$initial' as const],
    includeDependenciesRecursively: false,
  },
  {
    // Every page loads it soon after the first one. As the small chunks of what it shares, it took 35 requests.
    name: 'plans',
    test: /\/src\/domain\/services\/createPlanEngine\.ts$/,
    includeDependenciesRecursively: true,
  },
]

/** Passes the URLs of the texts of each language to `boot.js`, which knows the language before any code is loaded. */
export function firstTexts(): Plugin {
  return {
    name: 'first-texts',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const files = Object.values(bundle)
        const attributes = languages.flatMap((language) => {
          const chunk = files.find((file) => file.type === 'chunk' && isTexts(file, language))
          return chunk ? [`data-${language}="${chunk.fileName}"`] : []
        })
        return html.replace('<script src="boot.js"', ['$&', ...attributes].join(' '))
      },
    },
  }
}

/**
 * Makes the code of the page wait for the rows that the boot script draws: evaluating it is one long task on a slow
 * processor. It is loaded meanwhile, and starts at once where the boot script is missing.
 */
export function rowsBeforeCode(): Plugin {
  return {
    name: 'rows-before-code',
    apply: 'build',
    renderChunk: (code, { isEntry, name }) =>
      isEntry && name === 'index'
        ? { code: `await window.logkitConsoleEarly?.drawn;${code}`, map: null }
        : undefined,
  }
}

/** The search of the first page is a field of one line. antd's `Input` brings areas, passwords and codes with it. */
export function plainInput(): Plugin {
  return {
    name: 'plain-input',
    apply: 'build',
    transform(code, id) {
      if (!id.endsWith('/src/ui/controls/SearchInput.tsx')) return
      const from = /import \{ Input \} from ["']antd["']/
      const plain = code.replace(from, "import Input from 'antd/es/input/Input'")
      if (plain === code) this.error(`${id} imports antd's Input in an unknown form`)
      return { code: plain, map: null }
    },
  }
}

const isTexts = ({ name }: Rolldown.OutputChunk, language: string) => name === `texts-${language}`
