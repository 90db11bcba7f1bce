import { expect, test } from 'vitest'
import { consoleTheme, iconPrefix, prefix } from '../../src/ui/theme.ts'
import { componentsIn, createExtractor } from './antdStyles.ts'
import { recipes } from './antdRecipes.ts'
import { withoutRules } from './withoutRules.ts'

const extractor = (mode: 'light' | 'dark', density: 'comfortable' | 'compact') =>
  createExtractor({ prefix, iconPrefix, theme: consoleTheme(mode, density) })

test('a file tells which components it takes', () => {
  const code = `import { Button, Input as Field, theme, type TableProps } from 'antd'\nimport { Tag } from './Tag'`
  expect(componentsIn(code)).toEqual(['Button', 'Input'])
})

test('a component brings the rules of its parts', async () => {
  const { piecesOf, rulesOf } = await extractor('light', 'comfortable')
  const pieces = piecesOf('Pagination')
  expect(pieces.join()).toMatch(/Pagination.*Select/)
  expect(pieces.map(rulesOf).join('')).toContain('.lk-pagination-item')
  expect(() => piecesOf('Carousel')).toThrow('antdRecipes.ts')
})

test('rules are the same in every theme and density: all that differs are variables', async () => {
  const light = await extractor('light', 'comfortable')
  const dark = await extractor('dark', 'compact')
  for (const component of Object.keys(recipes)) {
    const pieces = light.piecesOf(component)
    expect(dark.piecesOf(component)).toEqual(pieces)
    for (const piece of pieces) expect(dark.rulesOf(piece)).toBe(light.rulesOf(piece))
  }
})

test('the functions that make rules leave the code', () => {
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
