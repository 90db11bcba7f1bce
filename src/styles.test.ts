import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const components = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => join('src', file))

test('components use only classes that their CSS module has', () => {
  expect(components.flatMap(unknownClasses)).toEqual([])
})

/** The classes that a file takes from a CSS module and the module lacks. TypeScript does not know the classes. */
function unknownClasses(file: string): string[] {
  const code = readFileSync(file, 'utf8')
  return [...code.matchAll(/import (\w+) from '([^']+\.module\.css)'/g)].flatMap(
    ([, name = '', path = '']) => {
      const css = readFileSync(join(dirname(file), path), 'utf8')
      const classes = new Set([...css.matchAll(/\.([a-zA-Z]\w*)/g)].map(([, one]) => one))
      const used = [...code.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'g'))].map(([, one]) => one)
      return used.flatMap((one) => (classes.has(one) ? [] : [`${file}: ${one} in ${path}`]))
    },
  )
}
