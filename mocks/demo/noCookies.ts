/**
 * Stands for `tough-cookie` in workers. msw keeps a jar of cookies, whose library brings the list of all public domains: half of
 * the worker's code. No request of the console carries a cookie that the mock reads.
 */
export class CookieJar {
  getCookiesSync = () => []
  setCookie = () => Promise.resolve()
}

/** What msw fills the jar from. */
export class MemoryCookieStore {
  idx = {}
}

/** How msw reads a stored cookie; there is none. */
export const Cookie = { fromJSON: () => null }
