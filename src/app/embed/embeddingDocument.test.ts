import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { attributeNames, propertyNames } from './elementOptions'

const document = readFileSync('docs/embedding.md', 'utf8')
/** The snippets in TypeScript, but not that with react-router, which is a package of the portal. */
const snippets = [...document.matchAll(/```(tsx?)(?: [\w-]+)?\n([\s\S]*?)```/g)]
  .map(([, language = '', code = '']) => ({ language, code }))
  .filter(({ code }) => !code.includes('react-router-dom'))

/** The types of another module of the package. */
const typesOf = (module: string) =>
  readFileSync(`scripts/embedPackage/${module}.d.ts`, 'utf8').replace('./index.js', './contract')

const declarations = `${readFileSync('src/app/embed/contract.ts', 'utf8')}
export declare function mountConsole(element: HTMLElement, options: EmbedOptions): MountedConsole`

test('the snippets of docs/embedding.md fit the contract', () => {
  expect(snippets.length).toBeGreaterThan(5)
  const files = new Map(
    snippets.map(({ code, language }, at) => [resolve(`snippet${at}.${language}`), code]),
  )
  files.set(resolve('contract.ts'), declarations)
  for (const module of ['element', 'frame']) files.set(resolve(`${module}.d.ts`), typesOf(module))
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.ReactJSX,
    types: [],
    paths: {
      '@logkit/console-embed': [resolve('contract.ts')],
      '@logkit/console-embed/*': [resolve('*.d.ts')],
    },
  }
  const host = ts.createCompilerHost(options)
  const { fileExists, readFile, getSourceFile } = host
  host.fileExists = (name) => files.has(resolve(name)) || fileExists(name)
  host.readFile = (name) => files.get(resolve(name)) ?? readFile(name)
  host.getSourceFile = (name, ...rest) => {
    const code = files.get(resolve(name))
    return code === undefined
      ? getSourceFile(name, ...rest)
      : ts.createSourceFile(name, code, ts.ScriptTarget.ES2023)
  }
  const program = ts.createProgram([...files.keys()], options, host)
  const problems = ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
  expect(problems).toEqual([])
})

test('the document names every event and every option', () => {
  const contract = readFileSync('src/app/embed/contract.ts', 'utf8')
  const membersOf = (name: string) =>
    [
      ...(contract.split(`export interface ${name}`)[1]?.split('\n}')[0] ?? '').matchAll(
        /^ {2}'?([\w-]+)'?\??[:(]/gm,
      ),
    ].map(([, member = '']) => member)
  const members = [
    'EmbedEvents',
    'EmbedControls',
    'EmbedLayout',
    'HostHistory',
    'HostToken',
    'FrameOptions',
    'ConsoleElementEvents',
  ].flatMap(membersOf)
  expect(members.length).toBeGreaterThan(20)
  expect(members.filter((member) => !document.includes(member))).toEqual([])
})

test('the table of the element has every attribute and every property', () => {
  const [, table = ''] = document.split('| option ')
  const missing = [...attributeNames, ...propertyNames].filter((name) => !table.includes(name))
  expect(missing).toEqual([])
  const types = typesOf('element')
  expect(attributeNames.filter((name) => name !== 'session' && !types.includes(name))).toEqual([])
})
