import { expect, test } from 'vitest'
import { consoleTheme, iconPrefix, prefix } from '../../src/ui/theme.ts'
import { componentsIn, createExtractor } from './antdStyles.ts'
import { recipes } from './antdRecipes.ts'
import { withoutRules } from './withoutRules.ts'

const extractor = (mode: 'light' | 'dark', density: 'comfortable' | 'compact') =>
  createExtractor({ prefix, iconPrefix, theme: consoleTheme(mode, density) })

test('the components that a file imports are found', () => {
  const code = `import { Button, Input as Field, theme, type TableProps } from 'antd'\nimport { Tag } from './Tag'`
  expect(componentsIn(code)).toEqual(['Button', 'Input'])
})

test('a component has the rules of its parts', async () => {
  const { partsOf, rulesOf } = await extractor('light', 'comfortable')
  const parts = partsOf('Pagination')
  expect(parts.join()).toMatch(/Pagination.*Select/)
  expect(parts.map(rulesOf).join('')).toContain('.lk-pagination-item')
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
