import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

const document = readFileSync('docs/embedding.md', 'utf8')
const snippets = [...document.matchAll(/```ts(?: \w+)?\n([\s\S]*?)```/g)].map(
  ([, code = '']) => code,
)

const declarations = `${readFileSync('src/app/embed/contract.ts', 'utf8')}
export declare function mountConsole(element: HTMLElement, options: EmbedOptions): MountedConsole`

test('the snippets of docs/embedding.md fit the contract', () => {
  expect(snippets.length).toBeGreaterThan(1)
  const files = new Map(snippets.map((code, at) => [resolve(`snippet${at}.ts`), code]))
  files.set(resolve('contract.ts'), declarations)
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
    paths: { '@logkit/console-embed': [resolve('contract.ts')] },
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
        /^ {2}(\w+)\??[:(]/gm,
      ),
    ].map(([, member = '']) => member)
  const members = [
    'EmbedEvents',
    'EmbedControls',
    'EmbedLayout',
    'HostHistory',
    'HostToken',
  ].flatMap(membersOf)
  expect(members.length).toBeGreaterThan(20)
  expect(members.filter((member) => !document.includes(member))).toEqual([])
})
