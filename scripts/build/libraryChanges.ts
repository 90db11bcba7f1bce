import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

/** What is built: the page with its demo, or the package for pages that are not ours. */
type Build = 'standalone' | 'embedded'

/** What a library has to do differently. */
interface Part {
  builds: readonly Build[]
  /** matches the ends of paths */
  file: RegExp
  /** texts of its code and what replaces them; a text that is missing fails the build */
  changes: readonly (readonly [from: string | RegExp, to: string])[]
  /** what the new code uses: the names of exports, and their files below src */
  uses?: Readonly<Record<string, string>>
}

const rc = '/@rc-component/'

const parts: readonly Part[] = [
  {
    // Reads the whole page for styles that a server has rendered, and moves those of other products into the head.
    builds: ['standalone', 'embedded'],
    file: /\/@ant-design\/cssinjs\/es\/StyleContext\.js$/,
    changes: [["typeof document !== 'undefined' && document.head && document.body", 'false']],
  },
  {
    // As above: it removes them.
    builds: ['standalone', 'embedded'],
    file: /\/@ant-design\/cssinjs\/es\/util\/cacheMapUtil\.js$/,
    changes: [
      ['cachePathMap = {};\n    if (canUseDom()) {', 'cachePathMap = {};\n    if (false) {'],
    ],
  },
  {
    // A dialog that is closing, or does not hold the focus, would be kept by the element that was last in focus.
    builds: ['standalone', 'embedded'],
    file: /\/@rc-component\/util\/es\/Dom\/focus\.js$/,
    changes: [
      ['if (ele) {', 'if (ele && idToElementMap.has(id)) {'],
      // Behind a drawer, the last of the page, Tab would leave the page.
      [
        /lastFocusElement = (last|focusableList\[0\]);/g,
        'lastFocusElement = $1;\n      e.preventDefault();\n      lastFocusElement.focus();',
      ],
    ],
  },
  {
    // The focus stays in a dialog: moves within a shadow root are not heard outside it.
    builds: ['embedded'],
    file: /\/@rc-component\/util\/es\/Dom\/focus\.js$/,
    changes: [
      [/const \{\s*activeElement\s*\} = document;/g, 'const activeElement = focusedElement();'],
      [
        "window.addEventListener('focusin', syncFocus);",
        "window.addEventListener('focusin', syncFocus);\n    element.getRootNode().addEventListener('focusin', syncFocus);",
      ],
    ],
    uses: { focusedElement: 'app/embed/focusedElement' },
  },
  {
    // Escape closes what is open here, and nothing of the page around it.
    builds: ['embedded'],
    file: /\/@rc-component\/portal\/es\/useEscKeyDown\.js$/,
    changes: [
      [
        "window.addEventListener('keydown', onGlobalKeyDown);",
        'addEscapeListener(onGlobalKeyDown);',
      ],
      [
        "window.removeEventListener('keydown', onGlobalKeyDown);",
        'removeEscapeListener(onGlobalKeyDown);',
      ],
    ],
    uses: { addEscapeListener: 'app/embed/keepKeys', removeEscapeListener: 'app/embed/keepKeys' },
  },
  {
    // A field is measured where the styles of the page do not reach, and without a style attribute.
    builds: ['standalone', 'embedded'],
    file: /\/@rc-component\/input\/es\/calculateNodeHeight\.js$/,
    changes: [
      [/hiddenTextarea\.setAttribute\('style', (`[^`]*`)\);/, 'hiddenTextarea.style.cssText = $1;'],
      [
        /document\.body\.appendChild\(hiddenTextarea\);\s*\}/,
        `}
  const place = uiTextNode.closest('.lk-console') ?? document.body;
  if (hiddenTextarea.parentNode !== place) place.appendChild(hiddenTextarea);`,
      ],
    ],
  },
  {
    // The rules of icons are written at build time. Adopted ones would come after those of the console, and win.
    builds: ['standalone', 'embedded'],
    file: /\/@ant-design\/icons\/es\/renderUtils\.js$/,
    changes: [['if (zeroRuntime) {', 'if (true) {']],
  },
  {
    // As above.
    builds: ['standalone', 'embedded'],
    file: /\/antd\/es\/theme\/util\/useResetIconStyle\.js$/,
    changes: [['() => genIconStyle(iconPrefixCls)', '() => []']],
  },
  {
    // The tooltips that share one element, which the console does not have, bring the code of popups to the first page.
    builds: ['standalone'],
    file: /\/antd\/es\/config-provider\/index\.js$/,
    changes: [
      [
        "import UniqueProvider from '../tooltip/UniqueProvider';",
        'const UniqueProvider = ({ children }) => children;',
      ],
    ],
  },
  {
    // The effect of a click is not needed before one.
    builds: ['standalone'],
    file: /\/antd\/es\/_util\/wave\/useWave\.js$/,
    changes: [
      [
        "import showWaveEffect from './WaveEffect';",
        "const showWaveEffect = (...of) => import('./WaveEffect').then((effect) => effect.default(...of), () => {});",
      ],
    ],
  },
  {
    // No rules are left that have to be compiled in the browser.
    builds: ['standalone'],
    file: /\/@ant-design\/cssinjs\/es\/hooks\/useStyleRegister\.js$/,
    changes: [
      [
        'autoPrefix ? serialize(compile(styleStr), middleware([prefixer, stringify])) : serialize(compile(styleStr), stringify)',
        "''",
      ],
    ],
  },
  {
    // Assigning to `innerHTML` needs a trusted type, also for ''.
    builds: ['standalone', 'embedded'],
    file: /\/zrender\/lib\/canvas\/Painter\.js$/,
    changes: [[/(\b[\w.]*root)\.innerHTML = '';/g, '$1.replaceChildren();']],
  },
  {
    // Documents adopt style sheets as shadow roots do.
    builds: ['standalone', 'embedded'],
    file: /\/style-mod\/src\/style-mod\.js$/,
    changes: [
      ['!root.head && root.adoptedStyleSheets', 'root.adoptedStyleSheets'],
      ['new win.CSSStyleSheet', 'createSheet()'],
    ],
    uses: { createSheet: 'lib/browser/styleSheets' },
  },
]

const isOurs = (id: string) => id.includes('/src/') && !id.includes('/node_modules/')

const src = new URL('../../src/', import.meta.url)
const moduleOf = (name: string) => fileURLToPath(new URL(`${name}.ts`, src))

/**
 * Makes the libraries of the console fit for pages whose content security policy allows no `<style>` and no plain
 * `innerHTML`, as ours does, and the embedded console fit for shadow roots and for pages with dialogs of their own.
 */
export function libraryChanges(build: Build): Plugin[] {
  const changes = parts.filter(({ builds }) => builds.includes(build))
  const found = new Set<Part>()
  return [
    {
      name: 'library-changes',
      enforce: 'pre',
      apply: 'build',
      resolveId(source) {
        // antd's own module writes `<style>` elements.
        return /\/dynamicCSS(\.js)?$/.test(source) ? moduleOf('lib/browser/dynamicCSS') : undefined
      },
      transform(code, id) {
        const changing = changes.filter(({ file }) => file.test(id))
        if (changing.length > 0) {
          for (const part of changing) found.add(part)
          return { code: changing.reduce((code, part) => changed(code, part, id), code), map: null }
        }
        if (build !== 'embedded' || !id.includes(rc) || !code.includes('document.activeElement'))
          return
        return {
          code: withImports(code.replaceAll('document.activeElement', 'focusedElement()'), {
            focusedElement: 'app/embed/focusedElement',
          }),
          map: null,
        }
      },
      buildEnd(error) {
        const missing = changes.filter((part) => !found.has(part))
        if (!error && missing.length)
          this.error(`not in the build: ${missing.map(({ file }) => file.source).join(', ')}`)
      },
    },
    trustedWorkers(),
  ]
}

/** Makes the addresses of workers trusted ones. */
export function trustedWorkers(): Plugin {
  return {
    name: 'trusted-workers',
    enforce: 'post',
    apply: 'build',
    transform(code, id) {
      // The bundler has replaced the address by that of the file.
      const worker = /new Worker\((new URL\(.*?''\s*\+\s*import\.meta\.url\))/g
      const trusted = code.replace(worker, 'new Worker(trustedUrl($1)')
      if (trusted === code) {
        if (isOurs(id) && code.includes('new Worker('))
          this.error(`${id} starts a worker in an unknown form`)
        return
      }
      return { code: withImports(trusted, { trustedUrl: 'lib/browser/trustedUrl' }), map: null }
    },
  }
}

/** What workers use in place of libraries. */
export function workerLibraries(): Plugin {
  const noCookies = fileURLToPath(new URL('../../mocks/demo/noCookies.ts', import.meta.url))
  return {
    name: 'worker-libraries',
    enforce: 'pre',
    resolveId: (source) => (source === 'tough-cookie' ? noCookies : undefined),
  }
}

function changed(code: string, { changes, uses = {} }: Part, id: string): string {
  return withImports(
    changes.reduce((text, [from, to]) => {
      const next = text.replace(from, to)
      if (next === text) throw new Error(`${id} has changed: it has no ${from}`)
      return next
    }, code),
    uses,
  )
}

const withImports = (code: string, uses: Readonly<Record<string, string>>) =>
  Object.entries(uses)
    .map(([name, file]) => `import { ${name} } from ${JSON.stringify(moduleOf(file))};`)
    .join('') + code
