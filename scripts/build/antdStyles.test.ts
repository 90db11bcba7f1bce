import { expect, test } from 'vitest'
import { consoleTheme, iconPrefix } from '../../src/ui/theme.ts'
import { componentsIn, containRules, createExtractor } from './antdStyles.ts'
import { recipes } from './antdRecipes.ts'
import { withoutRules } from './withoutRules.ts'

const { prefix } = consoleTheme('light', 'comfortable').cssVar

const extractor = (mode: 'light' | 'dark', density: 'comfortable' | 'compact') =>
  createExtractor({ prefix, iconPrefix, theme: consoleTheme(mode, density) })

test('the components that a file imports are found', () => {
  const code = `import { Button, Input as Field, theme, type TableProps } from 'antd'\nimport { Tag } from './Tag'`
  expect(componentsIn(code)).toEqual(['Button', 'Input'])
})

test('a component has the rules of its parts', async () => {
  const { partsOf, rulesOf } = await extractor('light', 'comfortable')
  const parts = partsOf('Select')
  expect(parts.join()).toMatch(/Select.*Empty/)
  expect(parts.map(rulesOf).join('')).toContain('.lk-select-item')
  expect(() => partsOf('Carousel')).toThrow('antdRecipes.ts')
})

test('rules are the same in every theme and density, which differ in variables only', async () => {
  const light = await extractor('light', 'comfortable')
  const dark = await extractor('dark', 'compact')
  for (const component of Object.keys(recipes)) {
    const parts = light.partsOf(component)
    expect(dark.partsOf(component)).toEqual(parts)
    for (const part of parts) expect(dark.rulesOf(part)).toBe(light.rulesOf(part))
  }
})

test('rules match nothing outside the console, and ask its size instead of that of the window', async () => {
  expect(
    containRules(
      'a{b:c}.data-ant-cssinjs-cache-path{content:"x"}a:active,a:hover{d:e}@media only screen and (max-width: 9px){.lk-a{max-width:calc(100vw - 1px)}}',
      'lk',
    ),
  ).toBe(
    ':where(.lk-console) a{b:c}:where(.lk-console) a:active,:where(.lk-console) a:hover{d:e}@container lk-console (max-width: 9px){.lk-a{max-width:calc(100cqw - 1px)}}',
  )
  const { partsOf, rulesOf } = await extractor('light', 'comfortable')
  const texts = Object.keys(recipes).flatMap(partsOf).map(rulesOf)
  const selectors = texts.flatMap(selectorsIn)
  expect(selectors.length).toBeGreaterThan(1000)
  expect(selectors.filter((selector) => !selector.includes('.lk-'))).toEqual([])
  expect(texts.join('').match(/@media[^{]*width[^{]*|\d(?:rem|vw|vh)\b/g)).toBeNull()
})

test('the functions that generate rules are removed from the code', () => {
  const code = `export default genStyleHooks('X', (token) => [rules(token)], prepare)`
  const start = code.indexOf('(token)')
  const rules = { type: 'ArrowFunctionExpression', start, end: code.indexOf(', prepare') }
  const call = {
    type: 'CallExpression',
    callee: { type: 'Identifier', name: 'genStyleHooks' },
    arguments: [{ type: 'Literal' }, rules, { type: 'Identifier' }],
  }
  expect(withoutRules(code, { body: [call] })?.code).toBe(
    `export default genStyleHooks('X', () => [], prepare)`,
  )
  expect(withoutRules(`other()`, { body: [] })).toBeUndefined()
})

/** The selectors of a style sheet, without the steps of its animations. */
const selectorsIn = (text: string): string[] =>
  [...text.matchAll(/([^{};]*)\{/g)]
    .map(([, list = '']) => list.trim())
    .filter((list) => !/^(@|[\d.]+%|from$|to$)/.test(list))
    .flatMap((list) => list.replace(/\([^()]*\)/g, (part) => part.replaceAll(',', ' ')).split(','))
