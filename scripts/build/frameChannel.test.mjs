import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { openFrameChannel } from '../embedPackage/frameChannel.js'

const origin = 'https://console.example.com'

/** The page's end of a frame, and what it has heard and sent. */
function openPage() {
  const listeners = new Set()
  vi.stubGlobal('addEventListener', (_, listener) => listeners.add(listener))
  vi.stubGlobal('removeEventListener', (_, listener) => listeners.delete(listener))
  const act = vi.fn()
  const window = { postMessage: vi.fn() }
  const frame = { contentWindow: window }
  const channel = openFrameChannel(frame, origin, {
    ready: (...all) => act('ready', ...all),
    'navigate string string': (...all) => act('navigate', ...all),
    'plan string string[] number': (...all) => act('plan', ...all),
  })
  const say = (data, from = origin, source = window) => {
    for (const listener of listeners) listener({ data, origin: from, source, ports: [] })
  }
  return { channel, say, act, window }
}

afterEach(() => vi.unstubAllGlobals())

const message = (name, ...values) => ({ logkit: 'console', name, values })

test('messages of known forms act with their values, until the end', () => {
  const { channel, say, act } = openPage()
  say(message('ready'))
  say(message('navigate', '/tags', 'Tags'))
  say(message('plan', 'p1', ['addTags'], 3))
  expect(act.mock.calls).toEqual([
    ['ready', undefined],
    ['navigate', '/tags', 'Tags', undefined],
    ['plan', 'p1', ['addTags'], 3, undefined],
  ])
  channel.close()
  say(message('ready'))
  expect(act).toHaveBeenCalledTimes(3)
})

test('what is sent goes to the origin of the console alone, and without functions', () => {
  const { channel, window } = openPage()
  channel.post('update', { options: { on: () => {}, theme: { value: 'dark' } } })
  expect(window.postMessage).toHaveBeenCalledExactlyOnceWith(
    { logkit: 'console', name: 'update', values: { options: { theme: { value: 'dark' } } } },
    origin,
    undefined,
  )
})

const values = fc.array(fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.anything()))
const names = fc.constantFrom('navigate', 'plan', 'toString', '__proto__', 'constructor', '')
const isKnown = ({ name, values: [a, b, c], values: { length } }) =>
  (name === 'navigate' && length === 2 && typeof a === 'string' && typeof b === 'string') ||
  (name === 'plan' && length === 3 && Array.isArray(b) && typeof c === 'number')

test('of 10,000 hostile messages none acts', () => {
  const { say, act, window } = openPage()
  const nearly = fc
    .record({ logkit: fc.constant('console'), name: names, values })
    .filter((one) => !isKnown(one))
  fc.assert(
    fc.property(fc.oneof(nearly, fc.anything()), (data) => {
      say(data)
      return act.mock.calls.length === 0 && window.postMessage.mock.calls.length === 0
    }),
    { numRuns: 10_000 },
  )
  // Nor does a known one of anybody else.
  say(message('ready'), 'https://evil.example.com')
  say(message('ready'), 'null')
  say(message('ready'), origin, {})
  expect(act).not.toHaveBeenCalled()
})
