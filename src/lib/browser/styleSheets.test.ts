import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { adoptSheets, createSheet, removeSheet, setSheet } from './styleSheets'

/** A style sheet without a browser. */
class Sheet {
  text = ''
  replaceSync(text: string) {
    this.text = text
  }
}

beforeEach(() => vi.stubGlobal('CSSStyleSheet', Sheet))
afterEach(() => vi.unstubAllGlobals())

/** A document that has adopted a style sheet of its own. */
const openRoot = () =>
  ({ adoptedStyleSheets: [Object.assign(new Sheet(), { text: 'own' })] }) as unknown as Document

const textsOf = ({ adoptedStyleSheets }: Document) =>
  (adoptedStyleSheets as unknown as Sheet[]).map(({ text }) => text)

test('each root with a console has the style sheets, and keeps those of the page', () => {
  const [first, second] = [openRoot(), openRoot()]
  setSheet('console', 'rules')
  const leaveFirst = adoptSheets(first)
  setSheet('theme', 'light')
  const leaveSecond = adoptSheets(second)
  const leaveAgain = adoptSheets(first)
  setSheet('theme', 'dark')
  for (const root of [first, second]) expect(textsOf(root)).toEqual(['own', 'rules', 'dark'])
  removeSheet('theme')
  for (const root of [first, second]) expect(textsOf(root)).toEqual(['own', 'rules'])

  // An editor has added one itself.
  first.adoptedStyleSheets.unshift(createSheet('editor'))
  leaveFirst()
  leaveFirst()
  expect(textsOf(first)).toEqual(['editor', 'own', 'rules'])
  leaveAgain()
  leaveSecond()
  for (const root of [first, second]) expect(textsOf(root)).toEqual(['own'])
})
