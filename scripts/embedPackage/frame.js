import { openFrameChannel, protocol } from './frameChannel.js'
import { browserHistory } from './frameHistory.js'

/** Shows a deployed console in a frame. `index.d.ts` describes the options; `element` gets the frame, or is one itself. */
export function embedFrame(element, options) {
  const { src, height, session, routing = {}, hrefFor, on = {}, ...plain } = options
  const url = new URL(src, document.baseURI)
  url.searchParams.set('embed', 'host')
  const isOwn = !(element instanceof HTMLIFrameElement)
  const frame = isOwn ? document.createElement('iframe') : element
  const { kind = 'memory' } = routing
  const history = kind === 'browser' ? browserHistory(routing.basename) : routing.history
  let [controls, initialPath, seen, settle] = [plain, routing.initialPath, 0]
  const ready = new Promise((resolve, reject) => (settle = { resolve, reject }))
  ready.catch(() => {})
  const fail = (code, message) => {
    settle.reject(new Error(message))
    on.error?.({ code, message, status: 0 })
  }
  const silence = setTimeout(fail, 20_000, 'start', `${url.origin} does not answer`)
  const { post, call, close } = openFrameChannel(frame, url.origin, {
    'hello number[] string'(versions, release) {
      clearTimeout(silence)
      mounted.version = release
      if (!versions.includes(protocol)) return fail('protocol', `it speaks version ${versions}`)
      // Addresses of the page differ in what stands before the path.
      const base = hrefFor ? hrefFor('/') : routing.basename
      const sent = {
        ...controls,
        session: session && { ...session, login: Boolean(session.login) },
        routing: history ? { kind: 'host', path: history.current() } : { kind, initialPath },
        hrefBase: base && new URL(base, document.baseURI).href.replace(/\/+$/, ''),
        fitsContent: height === 'content',
      }
      post('connect', { version: protocol, options: sent })
    },
    ready() {
      settle.resolve()
      on.ready?.()
    },
    'failed string string': fail,
    async 'token string string string boolean'(method, path, contentType, retry, port) {
      const controller = new AbortController()
      port.onmessage = () => controller.abort()
      try {
        const request = { method, path, contentType, retry }
        port.postMessage({ token: await session.authorize(request, controller.signal) })
      } catch (error) {
        port.postMessage({ message: error?.message ?? String(error) })
      }
    },
    'login string': (returnTo) => session.login?.(returnTo),
    'address string boolean'(path, isPush) {
      seen += 1
      history?.[isPush ? 'push' : 'replace'](path)
    },
    'navigate string string'(path, title) {
      initialPath = path
      on.navigate?.(path, title)
    },
    'height number': (px) => void (frame.style.blockSize = `${px}px`),
    'dirty boolean': (unsaved) => on.dirty?.(unsaved),
    'plan string string string[] number number': (id, phase, kinds, changes, refused) =>
      on.plan?.({ id, phase, kinds, changes, refused }),
    'signedOut string': (reason) => on.signedOut?.(new Error(reason)),
    'error string string number string': (code, message, status, requestId) =>
      on.error?.({ code, message, status, ...(requestId && { requestId }) }),
    outdated: () => on.outdated?.(() => (frame.src = url.href)),
  })
  const unlisten = history?.listen(() => post('address', { path: history.current(), seen }))
  const mounted = {
    ready,
    version: '',
    navigate: (path) => post('navigate', { path }),
    sessionRenewed: (account) => post('sessionRenewed', { account }),
    update(next) {
      controls = { ...controls, ...next }
      post('update', { options: next })
    },
    forgetLocalData: () => call('forgetLocalData'),
    async unmount() {
      const limit = new Promise((end) => setTimeout(end, 2000))
      if (mounted.version) await Promise.race([call('unmount'), limit])
      clearTimeout(silence)
      unlisten?.()
      close()
      isOwn ? frame.remove() : (frame.src = 'about:blank')
    },
  }
  if (kind === 'browser' && history.current() === null)
    fail('options', `routing.basename: ${location.pathname} is not below ${routing.basename}`)
  frame.title ||= options.title ?? 'Logkit Console'
  frame.allow ||= 'clipboard-write'
  frame.src = url.href
  if (isOwn) {
    frame.style.cssText = 'display: block; border: 0; inline-size: 100%; block-size: 100%'
    element.replaceChildren(frame)
  }
  return mounted
}
