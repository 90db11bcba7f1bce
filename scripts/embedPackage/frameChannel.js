/** the version of the protocol between a page and a console in a frame */
export const protocol = 1

/** The type of a value as the names of `acts` have it. */
const typeOf = (value) =>
  Array.isArray(value) ? `${[...new Set(value.map(typeOf))]}[]` : typeof value

/**
 * Exchanges messages with the console in a frame. Each of `acts` is named by a message and the types of its values
 * (`address string boolean`); it gets the values, and the port for an answer. Whatever else a window says is ignored.
 */
export function openFrameChannel(frame, origin, acts) {
  const known = new Map(Object.entries(acts))
  const post = (name, values, port) => {
    // Functions stay here.
    const message = JSON.parse(JSON.stringify({ logkit: 'console', name, values }))
    frame.contentWindow?.postMessage(message, origin, port && [port])
  }
  const receive = (event) => {
    const { name, values, logkit } = event.data ?? {}
    if (event.source !== frame.contentWindow || event.origin !== origin) return
    if (logkit !== 'console' || typeof name !== 'string' || !Array.isArray(values)) return
    known.get([name, ...values.map(typeOf)].join(' '))?.(...values, event.ports[0])
  }
  addEventListener('message', receive)
  return {
    post,
    /** Resolves when the console has done something; rejects with its problem. */
    call(act) {
      const { port1, port2 } = new MessageChannel()
      post('call', { act }, port2)
      return new Promise((resolve, reject) => {
        port1.onmessage = ({ data }) => (data ? reject(new Error(data)) : resolve())
      })
    },
    close: () => removeEventListener('message', receive),
  }
}
