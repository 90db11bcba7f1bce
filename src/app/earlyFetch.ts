/** The requests that `boot.js` has sent while the code was loading. Each response can be read once. */
export interface EarlyRequests {
  settings: Promise<Response>
  /** the first page of the list of agents, unless the request needs a signature */
  list?: { url: string; response: Promise<Response> }
}

declare global {
  interface Window {
    logkitConsoleEarly?: EarlyRequests
  }
}

/** A `fetch` that returns the early response of the list to the first request with the same URL. */
export function earlyFetch(early: EarlyRequests, get: typeof fetch = fetch): typeof fetch {
  return (input, init) => {
    const { list } = early
    if (list?.url !== input) return get(input, init)
    early.list = undefined
    return list.response
  }
}
