import type { Plugin, Rolldown } from 'vite'

const languages = ['en', 'zh']

/**
 * How the code is cut: the first page is one chunk, whatever else shares its modules, and its texts are one chunk a
 * language. The other pages, and their texts, are split as they are loaded.
 */
export const chunks = [
  ...languages.map((language) => ({
    name: `texts-${language}`,
    // antd speaks English by itself, wherever it is.
    test: new RegExp(
      `/src/i18n/${language}/(antd|common|fleet|shell|agents)\\.ts$|/antd/es/.*locale/(?!en)${language}_`,
    ),
    priority: 1,
    includeDependenciesRecursively: false,
  })),
  {
    name: 'console',
    // Pages that embed the console load a few lines first, and those must not bring everything with them.
    test: (id: string) => !/\/app\/embed\.ts$|preload-helper/.test(id),
    tags: ['$initial' as const],
    includeDependenciesRecursively: false,
  },
]

/** Tells `boot.js` where the texts of each language are: it knows the language before any code has been loaded. */
export function firstTexts(): Plugin {
  return {
    name: 'first-texts',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const files = Object.values(bundle)
        const places = languages.flatMap((language) => {
          const chunk = files.find((file) => file.type === 'chunk' && isTexts(file, language))
          return chunk ? [`data-${language}="${chunk.fileName}"`] : []
        })
        return html.replace('<script src="boot.js"', ['$&', ...places].join(' '))
      },
    },
  }
}

const isTexts = ({ name }: Rolldown.OutputChunk, language: string) => name === `texts-${language}`
