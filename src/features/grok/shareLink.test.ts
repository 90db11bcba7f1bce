import { expect, test } from 'vitest'
import { fromLinkFragment, limits, parseWorkbenchState, toLinkFragment } from './shareLink'

const state = { patterns: ['%{IP:ip}'], custom: 'OWN \\d+', sample: '10.0.0.1 接入', join: '' }
const linkOf = (change: Partial<typeof state>) => toLinkFragment({ ...state, ...change })

test('a link opens with what it was made of', async () => {
  expect(await fromLinkFragment(`#${await linkOf({})}`)).toEqual(state)
})

test('a small link that holds too much is refused before it is shown or stored', async () => {
  const link = await linkOf({ patterns: Array.from({ length: 50_000 }, () => '') })
  expect(link.length).toBeLessThan(2_000)
  expect(await fromLinkFragment(`#${link}`)).toBeNull()
  expect(await fromLinkFragment(`#${await linkOf({ sample: 'a'.repeat(limits.link) })}`)).toBeNull()
  expect(
    await fromLinkFragment(`#${await linkOf({ custom: 'x'.repeat(limits.custom + 1) })}`),
  ).toBeNull()
  expect(
    await fromLinkFragment(`#${await linkOf({ patterns: ['x'.repeat(limits.pattern + 1)] })}`),
  ).toBeNull()
})

test.each(['', '#', '#g=', '#g=%%%', '#g=AAAA', `#g=${'A'.repeat(limits.link + 1)}`])(
  'no state is read from a broken link (case %#)',
  async (hash) => {
    expect(await fromLinkFragment(hash)).toBeNull()
  },
)

test('a file with as many patterns as the workbench takes is opened, one with more is not', () => {
  const fileOf = (count: number) =>
    JSON.stringify({ patterns: Array.from({ length: count }, () => 'a') })
  expect(parseWorkbenchState(fileOf(limits.patterns))?.patterns).toHaveLength(limits.patterns)
  expect(parseWorkbenchState(fileOf(limits.patterns + 1))).toBeNull()
})
