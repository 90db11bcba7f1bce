import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const components = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => join('src', file))

test('components use only classes that their CSS module has', () => {
  expect(components.flatMap(unknownClasses)).toEqual([])
})

test('icons are hidden from screen readers, or say something', () => {
  const elements = components.filter((file) => file.endsWith('.tsx'))
  const silent = elements.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/<(?:\w+Outlined|svg)\b[^>]*>/g)]
      .filter(([tag]) => !/aria-(hidden|label)/.test(tag))
      .map(([tag]) => `${file}: ${tag}`),
  )
  expect(silent).toEqual([])
})

test('texts have one of four sizes, and only code and small icons have 12 px', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css'))
    .map((file) => join('src', file))
  expect(files.flatMap(oddSizes)).toEqual([])
})

test('style sheets ask the size of the console, which may be a part of a larger page', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.css'),
  )
  const ofWindow = files.flatMap((file) =>
    [
      ...readFileSync(join('src', file), 'utf8').matchAll(
        /@media[^{]*(?:width|height|orientation)[^{]*|\d(?:rem|[dsl]?v(?:w|h|i|b|min|max))\b/g,
      ),
    ].map(([found]) => `${file}: ${found}`),
  )
  expect(files.length).toBeGreaterThan(50)
  expect(ofWindow).toEqual([])
})

/** The rules of a style sheet with a font size that the design does not have. */
function oddSizes(file: string): string[] {
  const rules = [...readFileSync(file, 'utf8').matchAll(/([^{}]*)\{([^{}]*)\}/g)]
  return rules.flatMap(([, selector = '', body = '']) => {
    const name = selector.trim().split('\n').at(-1) ?? ''
    const isCode = body.includes('--lk-font-family-code') || smallIcons.has(`${file} ${name}`)
    const sizes = [...body.matchAll(/font(?:-size)?: ([\w.%]+)/g)].map(([, size = '']) => size)
    const odd = sizes.filter((size) => !(isCode && size === '12px') && !textSizes.has(size))
    return odd.map((size) => `${file}: ${name} has ${size}`)
  })
}

const textSizes = new Set(['13px', '14px', '20px', 'inherit'])

const smallIcons = new Set([
  'src/ui/controls/FilterChips.module.css .remove',
  'src/ui/panel/PopoverButton.module.css .arrow',
])

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
