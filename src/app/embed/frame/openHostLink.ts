import type { HostToken } from '../contract'
import {
  isListed,
  protocolVersion,
  readHostMessage,
  readTokenAnswer,
  type FrameMessages,
  type HostMessage,
} from './protocol'

/** The part of the window of the frame that is needed. */
export interface FrameView extends Pick<EventTarget, 'addEventListener' | 'removeEventListener'> {
  readonly parent: Pick<Window, 'postMessage'>
  readonly location: { readonly ancestorOrigins?: ArrayLike<string> }
  readonly document: { readonly referrer: string }
}

/** Tells the page that has connected something. `port` comes with the question of an answer. */
export type Post = <Name extends keyof FrameMessages>(
  name: Name,
  values: FrameMessages[Name],
  port?: MessagePort,
) => void

/** What happens to the messages of the page that has connected. */
export type Receive = (message: HostMessage, port: MessagePort | undefined) => void

interface LinkOptions {
  view: FrameView
  /** the origins that may show the console in a frame, as in the settings */
  frameAncestors: readonly string[]
  /** the version of the console */
  release: string
  /** A page has connected, and has given these options. Returns what becomes of its further messages. */
  onConnect: (options: Record<string, unknown>, post: Post, origin: string) => Receive
  /** The page around the console is not listed. @param origin '' where the browser does not tell it */
  onRefused: (origin: string) => void
}

/**
 * Waits for the page around the frame to connect. A page whose origin is not listed hears nothing, and nothing that it says
 * is heard; the same holds for all other windows. Returns the function that ends the link.
 */
export function openHostLink(options: LinkOptions): () => void {
  const { view, frameAncestors, release, onConnect, onRefused } = options
  let connected: { origin: string; receive: Receive } | undefined

  const postTo =
    (origin: string): Post =>
    (name, values, port) =>
      view.parent.postMessage({ logkit: 'console', name, values }, origin, port ? [port] : [])
  const listen = (event: Event) => {
    if (!isMessageEvent(event) || event.source !== view.parent) return
    const { origin } = event
    if (connected ? origin !== connected.origin : !isListed(origin, frameAncestors)) return
    const message = readHostMessage(event.data)
    if (!message) return
    if (message.name !== 'connect') return connected?.receive(message, event.ports[0])
    // A page connects once.
    if (connected) return
    const { version, options: given } = message.values
    const post = postTo(origin)
    if (version !== protocolVersion)
      return post('failed', ['protocol', `the console speaks version ${protocolVersion}`])
    connected = { origin, receive: () => {} }
    connected.receive = onConnect(given, post, origin)
  }
  view.addEventListener('message', listen)

  const known = view.location.ancestorOrigins?.[0] ?? originOf(view.document.referrer)
  if (known !== undefined && !isListed(known, frameAncestors)) onRefused(known)
  // Browsers deliver a message to its origin only, whatever page is there.
  const places = known === undefined ? frameAncestors.filter((one) => !one.includes('*')) : [known]
  for (const place of places)
    if (isListed(place, frameAncestors)) postTo(place)('hello', [[protocolVersion], release])
  return () => view.removeEventListener('message', listen)
}

const originOf = (url: string) => (URL.canParse(url) ? new URL(url).origin : undefined)

const isMessageEvent = (event: Event): event is MessageEvent<unknown> => event.type === 'message'

/** Asks the page for a token, which is not checked here. Rejects with what the page says, and when `signal` is aborted. */
export function askForToken(
  post: Post,
  request: FrameMessages['token'],
  signal: AbortSignal,
): Promise<HostToken> {
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve, reject) => {
    port1.onmessage = ({ data }: MessageEvent<unknown>) => {
      const answer = readTokenAnswer(data)
      port1.close()
      if (answer && 'token' in answer) resolve(answer.token)
      else reject(new Error(answer?.message ?? 'the page has given no usable answer'))
    }
    signal.addEventListener('abort', () => {
      port1.postMessage('abort')
      port1.close()
      reject(signal.reason)
    })
    post('token', request, port2)
  })
}
