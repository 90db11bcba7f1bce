/** The storage key of the page's address and that of the API, which the last visit has found. */
export const rememberedApi = 'logkit-console:api'

/** What the boot script has begun while the code was loading. Each response can be read once. */
export interface EarlyRequests {
  settings: Promise<Response>
  /** the first page of the list of agents, unless the request needs a signature */
  list?: { url: string; response: Promise<Response> } | undefined
  /**
   * Resolves once the first rows are painted, will not be drawn before the code, or have been waited for long enough. The
   * code of the page awaits it before anything of it is evaluated; missing where there is nothing to wait for.
   */
  drawn?: Promise<void>
  /** events that tell why the console does not start */
  problems: Event[]
  /** the control of the drawn page that was pressed last, for the code to press again */
  pressed?: HTMLElement | undefined
}

declare global {
  interface Window {
    logkitConsoleEarly?: EarlyRequests
  }
}
