import { expect, test } from 'vitest'
import { agentCells, agentColumns } from '../domain/agents/agentColumns'
import { createFormat } from '../lib/text/format'
import { createCells } from './drawCells'
import { textKeys } from './textKeys'
import { createTexts } from './texts'

const format = createFormat('en')
const t = createTexts('en', format)

test('each kind of cell is drawn, and each column has its heading in both languages', () => {
  const cells = createCells({ t, base: '/', format, now: 0 }, {})
  expect(Object.keys(cells).sort()).toEqual([...agentCells].sort())
  for (const language of ['en', 'zh'] as const) {
    const texts = createTexts(language, createFormat(language))
    const columns = agentColumns({
      heading: (name) => texts(`agents:columns.${name}`),
      stateName: (state) => state,
      format,
    })
    expect(columns.filter(({ title }) => !title)).toEqual([])
    expect(textKeys.filter((key) => !texts(key))).toEqual([])
  }
})

test('values stand in texts, numbers as the language writes them', () => {
  expect(t('common:range', { from: 1, to: 20, total: 6831 })).toBe('1–20 of 6,831')
  expect(t('agents:filters.chip', { name: 'Tag', value: '$&' })).toBe('Tag: $&')
})
