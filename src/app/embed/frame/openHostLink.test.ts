import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { isRecord } from '../../../lib/json/json'
import { askForToken, openHostLink, type Post } from './openHostLink'
import { protocolVersion } from './protocol'

const portal = 'https://portal.example.com'

/** A frame in a page, with what it has sent. */
function openFrame(
  frameAncestors = [portal],
  place: { ancestor?: string; referrer?: string } = {},
) {
  const { ancestor = portal, referrer = '' } = place
  const sent: { data: unknown; origin: unknown }[] = []
  const postMessage = (data: unknown, origin: unknown) => void sent.push({ data, origin })
  const parent = { postMessage }
  const view = Object.assign(new EventTarget(), {
    parent,
    location: { ancestorOrigins: ancestor ? [ancestor] : undefined },
    document: { referrer },
  })
  const receive = vi.fn()
  const onConnect = vi.fn((_options: object, _post: Post, _origin: string) => receive)
  const onRefused = vi.fn()
  const close = openHostLink({ view, frameAncestors, release: '1.2.3', onConnect, onRefused })
  const say = (data: unknown, origin = portal, source: unknown = parent) =>
    view.dispatchEvent(Object.assign(new Event('message'), { data, origin, source, ports: [] }))
  return { sent, say, receive, onConnect, onRefused, close, parent }
}

const message = (name: string, values: object) => ({ logkit: 'console', name, values })
const connect = message('connect', { version: protocolVersion, options: { locale: 1 } })
const hello = message('hello', [[protocolVersion], '1.2.3'])

test('a listed page is greeted, connects, and is heard from then on', () => {
  const { sent, say, receive, onConnect, onRefused, close } = openFrame()
  expect(sent).toEqual([{ data: hello, origin: portal }])
  say(message('navigate', { path: '/tags' }))
  say(connect)
  expect(onConnect).toHaveBeenCalledExactlyOnceWith({ locale: 1 }, expect.anything(), portal)
  expect(receive).not.toHaveBeenCalled()
  say(connect)
  say(message('navigate', { path: '/tags' }))
  expect(receive).toHaveBeenCalledExactlyOnceWith(message('navigate', { path: '/tags' }), undefined)
  onConnect.mock.lastCall?.[1]('dirty', [true])
  expect(sent.at(-1)).toEqual({ data: message('dirty', [true]), origin: portal })
  expect(onRefused).not.toHaveBeenCalled()
  const { length } = receive.mock.calls
  close()
  say(message('navigate', { path: '/tags' }))
  expect(receive.mock.calls).toHaveLength(length)
})

test('a page that is not listed hears nothing', () => {
  const stranger = 'https://evil.example.com'
  const { sent, say, onConnect, onRefused } = openFrame([portal], { ancestor: stranger })
  expect(onRefused).toHaveBeenCalledExactlyOnceWith(stranger)
  say(connect, stranger)
  expect(onConnect).not.toHaveBeenCalled()
  expect(sent).toEqual([])
  expect(openFrame([], { ancestor: portal }).sent).toEqual([])
})

test('where the browser does not name the page, all listed origins are greeted, which it delivers to one at most', () => {
  const list = [portal, 'https://*.example.org', 'https://other.example.com']
  const { sent, onRefused } = openFrame(list, { ancestor: '' })
  expect(sent.map(({ origin }) => origin)).toEqual([portal, 'https://other.example.com'])
  expect(onRefused).not.toHaveBeenCalled()
  const wild = openFrame(list, { ancestor: '', referrer: 'https://a.example.org/page' })
  expect(wild.sent.map(({ origin }) => origin)).toEqual(['https://a.example.org'])
})

test('a page that speaks another version is told so', () => {
  const { sent, say, onConnect } = openFrame()
  say(message('connect', { version: 99, options: {} }))
  expect(onConnect).not.toHaveBeenCalled()
  expect(sent.at(-1)?.data).toEqual(
    message('failed', ['protocol', `the console speaks version ${protocolVersion}`]),
  )
})

/** Messages that resemble those of the protocol, and anything else. */
const anything = fc.anything({ withNullPrototype: true, maxDepth: 3 })
const nearly = fc.record(
  {
    logkit: fc.oneof({ weight: 4, arbitrary: fc.constant('console') }, anything),
    name: fc.oneof(
      fc.constantFrom('connect', 'navigate', 'address', 'update', 'call', '__proto__', 'toString'),
      anything,
    ),
    values: fc.oneof(
      fc.record({ path: fc.oneof(fc.constantFrom('//evil', 'javascript:0', 'x'), anything) }),
      fc.record({ version: anything, options: anything }),
      fc.record({ path: fc.constant('/tags'), seen: fc.constant(0), more: anything }),
      anything,
    ),
  },
  { requiredKeys: [] },
)
/** A path is all that `navigate` needs. */
const isPath = (values: unknown) =>
  isRecord(values) && typeof values.path === 'string' && values.path.startsWith('/')
const hostile = fc.oneof(
  nearly.filter((data) => data.name !== 'navigate' || !isPath(data.values)),
  anything,
)

test('of 10,000 hostile messages of the page itself none is heard or answered', () => {
  const { sent, say, receive } = openFrame()
  say(connect)
  const { length } = sent
  fc.assert(
    fc.property(hostile, (data) => {
      say(data)
      return receive.mock.calls.length === 0 && sent.length === length
    }),
    { numRuns: 10_000 },
  )
})

test('nor is any message of the protocol from another origin or window', () => {
  const { sent, say, receive, onConnect, parent } = openFrame()
  const names = ['connect', 'navigate', 'call', 'update', 'address', 'sessionRenewed']
  const values = [{ path: '/tags' }, { act: 'unmount' }, { options: {} }, connect.values]
  const strangers = fc.record({
    data: fc.record({
      logkit: fc.constant('console'),
      name: fc.constantFrom(...names),
      values: fc.constantFrom(...values),
    }),
    origin: fc.oneof(
      fc.constantFrom(
        'null',
        '',
        `${portal}.evil.com`,
        'http://portal.example.com',
        `${portal}:8443`,
      ),
      fc.webUrl(),
    ),
  })
  fc.assert(
    fc.property(strangers, fc.boolean(), ({ data, origin }, isOther) => {
      if (isOther) say(data, portal, { postMessage: parent.postMessage })
      else say(data, origin)
      return !onConnect.mock.calls.length && !receive.mock.calls.length && sent.length === 1
    }),
    { numRuns: 10_000 },
  )
})

test('a token is asked for by a port, whose answer is checked', async () => {
  const request = ['GET', '/v1/api/agents', '', false] as const
  const ask = (answer: unknown, signal = new AbortController().signal) =>
    askForToken((_name, _values, port) => port?.postMessage(answer), [...request], signal)
  expect(await ask({ token: { value: 'Bearer 1' } })).toEqual({ value: 'Bearer 1' })
  await expect(ask({ message: 'You have left' })).rejects.toThrow('You have left')
  for (const answer of [null, 'Bearer 1', { token: {}, more: 1 }, { message: 7 }])
    await expect(ask(answer)).rejects.toThrow('the page has given no usable answer')

  // The page hears that nobody waits any more.
  const controller = new AbortController()
  const heard = new Promise((resolve) => {
    const question = askForToken(
      (_name, _values, port) => {
        port?.addEventListener('message', ({ data }) => resolve(data))
        port?.start()
      },
      [...request],
      controller.signal,
    )
    question.catch(() => {})
  })
  controller.abort(new Error('over'))
  expect(await heard).toBe('abort')
})
