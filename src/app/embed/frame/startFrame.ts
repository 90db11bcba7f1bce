import { SettingsError, signInUrl } from '../../settings'
import { showStartFailure } from '../../startFailure'
import type { EmbedEvents, EmbedRouting } from '../contract'
import { mountEmbedded, type EmbeddedConsole } from '../mountEmbedded'
import { fitContent } from './fitContent'
import {
  frameOptions,
  readSentOptions,
  restrict,
  type FrameSettings,
  type SentOptions,
} from './frameOptions'
import { createHostHistory, type RemoteHistory } from './hostHistory'
import { openHostLink, type Post, type Receive } from './openHostLink'
import { messageOf } from '../../../lib/messageOf'
import { pathBelow } from '../../../lib/browser/pathBelow'

/** ms within which a page has to connect: more than it takes to load the code that does */
const patience = 15_000

/**
 * Starts the console as a part of another page, in a frame. With the mode `host` that page gives the options; otherwise the
 * console shows the page at the address of the frame, by the settings alone.
 */
export function startFrame(root: HTMLElement, settings: FrameSettings, mode: string): void {
  // boot.js has set that of the standalone page. Here the frame, and so the page around it, decides.
  document.documentElement.style.colorScheme = ''
  if (mode !== 'host' || window.parent === window) {
    try {
      mount(root, settings, {}, { kind: 'memory', initialPath: pathOfFrame() })
    } catch (error) {
      void showStartFailure(root, error)
    }
    return
  }
  let isConnected = false
  const refuse = (error: Error) => void showStartFailure(root, error, () => !isConnected)
  const silence = setTimeout(() => {
    refuse(
      new Error('The page around this frame has not connected. Is it one that calls embedFrame?'),
    )
  }, patience)
  openHostLink({
    view: window,
    frameAncestors: settings.frameAncestors,
    release: String(import.meta.env.CONSOLE_VERSION),
    onRefused(origin) {
      clearTimeout(silence)
      refuse(new SettingsError('frameAncestors', `${origin} is not one of them`))
    },
    onConnect(options, post, origin) {
      isConnected = true
      clearTimeout(silence)
      return connect(root, settings, options, post, origin)
    },
  })
}

/** Mounts a console with the options of a page. Returns what becomes of the messages of that page. */
function connect(
  root: HTMLElement,
  settings: FrameSettings,
  options: Record<string, unknown>,
  post: Post,
  origin: string,
): Receive {
  let mounted: EmbeddedConsole | undefined
  let remote: RemoteHistory | undefined
  let stopFitting = () => {}
  const fail = (error: unknown) => {
    const isOptions = error instanceof Error && error.name === 'OptionsError'
    post('failed', [isOptions ? 'options' : 'start', messageOf(error)])
  }
  try {
    const sent = readSentOptions(options, settings, origin, document.baseURI)
    let routing: EmbedRouting
    if (sent.routing.kind === 'host') {
      remote = createHostHistory(sent.routing.path, post)
      routing = { kind: 'host', history: remote.history }
    } else routing = sent.routing
    mounted = mount(root, settings, sent, routing, post)
    mounted.ready.catch(fail)
    if (sent.fitsContent) stopFitting = fitContent(root, (px) => post('height', [px]))
  } catch (error) {
    fail(error)
    void showStartFailure(root, error)
  }
  const calls = {
    forgetLocalData: async () => mounted?.forgetLocalData(),
    async unmount() {
      stopFitting()
      await mounted?.unmount()
    },
  }
  return (message, port) => {
    const { name, values } = message
    if (name === 'navigate') mounted?.navigate(values.path)
    else if (name === 'address') remote?.receive(values.path, values.seen)
    else if (name === 'sessionRenewed') mounted?.sessionRenewed(values.account)
    else if (name === 'update') {
      try {
        mounted?.update(restrict(settings, values.options))
      } catch (error) {
        post('error', ['options', messageOf(error), 0, ''])
      }
    } else if (name === 'call') {
      calls[values.act]().then(
        () => port?.postMessage(''),
        (error: unknown) => port?.postMessage(messageOf(error)),
      )
    }
  }
}

function mount(
  root: HTMLElement,
  settings: FrameSettings,
  sent: Partial<SentOptions>,
  routing: EmbedRouting,
  post?: Post,
): EmbeddedConsole {
  const { loginUrl } = settings.session
  // A sign-in is not shown in a frame; it comes back to the page of the console itself.
  const login = loginUrl
    ? (returnTo: string) => {
        const own = new URL(returnTo.replace(/^\//, ''), document.baseURI).href
        window.open(signInUrl(loginUrl, own), '_blank', 'noopener')
      }
    : undefined
  const on = eventsFor(post)
  return mountEmbedded(
    { host: root, container: root },
    frameOptions(settings, sent, { routing, on, login, post }),
  )
}

/** Tells the page what happens. The document of the frame has the title of its page. */
const eventsFor = (post: Post = () => {}): EmbedEvents => ({
  ready: () => post('ready', []),
  navigate(path, title) {
    document.title = title
    post('navigate', [path, title])
  },
  dirty: (unsaved) => post('dirty', [unsaved]),
  plan: ({ id, phase, kinds, changes, refused }) =>
    post('plan', [id, phase, kinds, changes, refused]),
  signedOut: ({ message }) => post('signedOut', [message]),
  error: ({ code, message, status, requestId = '' }) =>
    post('error', [code, message, status, requestId]),
  outdated: () => post('outdated', []),
})

/** The path of the console at the address of the frame. */
function pathOfFrame(): string {
  const { search, hash } = window.location
  const params = new URLSearchParams(search)
  params.delete('embed')
  return `/${pathBelow(document.baseURI)}${params.size ? `?${params}` : ''}${hash}`
}
