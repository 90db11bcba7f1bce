/** What the boot script has begun while the code was loading. Each response can be read once. */
export interface EarlyRequests {
  settings: Promise<Response>
  /** the first page of the list of agents, unless the request needs a signature */
  list?: { url: string; response: Promise<Response> } | undefined
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
