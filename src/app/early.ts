/** What `boot.js` asked for while the code was still on its way. Each answer is good for one reader. */
export interface Early {
  settings: Promise<Response>
  /** the first page of a list, if there is nothing to authorise */
  list?: { url: string; response: Promise<Response> }
}

declare global {
  interface Window {
    logkitConsoleEarly?: Early
  }
}

/** A `fetch` that hands out the early answer to the one request that asks for the same, and only once. */
export function earlyFetch(early: Early, get: typeof fetch = fetch): typeof fetch {
  return (input, init) => {
    const { list } = early
    if (list?.url !== input) return get(input, init)
    early.list = undefined
    return list.response
  }
}
