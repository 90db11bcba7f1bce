import { expect, test } from 'vitest'
import { panelAxisOf, withPanelAxis } from './panelAxis'

test('an axis survives the address, beside those of other panels', () => {
  const log = { scale: 'log', fixedMax: 80 } as const
  const entries = withPanelAxis(['disk~data~'], 'a~b,c', log)
  expect(entries).toEqual(['disk~data~', 'a%7Eb%2Cc~log~80'])
  expect(panelAxisOf(entries, 'a~b,c')).toEqual(log)
  expect(panelAxisOf(entries, 'disk')).toEqual({ scale: 'data', fixedMax: null })
  expect(withPanelAxis(entries, 'a~b,c', { scale: 'zero', fixedMax: null })).toEqual(['disk~data~'])
})

test.each(['cpu~curved~9', 'cpu~zero~many', 'cpu~zero~-1', 'cpu', 'other~log~5'])(
  '%s is the default',
  (entry) => {
    const { scale, fixedMax } = panelAxisOf([entry], 'cpu')
    expect(scale).toBe('zero')
    expect(fixedMax === null || fixedMax === 9).toBe(true)
  },
)
