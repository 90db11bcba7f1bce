import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const guides = [
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'README.md',
  'docs/glossary.md',
  'docs/operating.md',
  'docs/reliability.md',
  'docs/settings.md',
]
const decisions = readdirSync('docs/decisions').map((name) => `docs/decisions/${name}`)
const documents = [...guides, ...decisions].filter((path) => existsSync(path))

const code = ['src', 'mocks', 'e2e', 'scripts', 'bench'].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|tsx|mjs|js|jsx)$/.test(file) && !/\/(node_modules|dist)\//.test(file))
    .map((file) => join(root, file)),
)

test.each(documents)('%s links to files that exist', (path) => {
  const links = [...read(path).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, link = '']) =>
    join(dirname(path), link),
  )
  expect(links.filter((link) => !existsSync(link))).toEqual([])
})

test.each(documents)('%s mentions paths that exist', (path) => {
  const mentioned = inlineCode(path).filter((text) =>
    /^(src|mocks|e2e|scripts|bench|public|docs)\/[\w./-]*$/.test(text),
  )
  expect(mentioned.filter((text) => !existsSync(text))).toEqual([])
})

test('ARCHITECTURE.md mentions names that the code has', () => {
  const text = code.map(read).join('\n')
  const names = inlineCode('ARCHITECTURE.md').flatMap((piece) => {
    const [, name] = /^([a-zA-Z]\w+)(?:\(.*\))?$/.exec(piece) ?? []
    return name ? [name] : []
  })
  expect(names.length).toBeGreaterThan(40)
  expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(text))).toEqual([])
})

const read = (path: string) => readFileSync(path, 'utf8')

/** The texts between single backticks, outside of code blocks. */
function inlineCode(path: string): string[] {
  const prose = read(path).replaceAll(/```[\s\S]*?```/g, '')
  return [...prose.matchAll(/`([^`\n]+)`/g)].map(([, text = '']) => text)
}
