import type { IncomingMessage, ServerResponse } from 'node:http'

/** Handles a request and returns true, or returns false. */
export type First = (request: IncomingMessage, response: ServerResponse) => boolean

export interface ServeOptions {
  root: string
  port: number
  host?: string
  basePath?: string
  upstream?: URL
  first?: First
  hosts?: string[]
  frameAncestors?: string[]
  embedOrigins?: string[]
  cookies?: boolean
  headersTimeout?: number
  log?: (line: string) => void
}

export interface Served {
  url: string
  /** Stops at once. */
  close: () => Promise<void>
  /** Accepts no more requests, and resolves once those under way have ended. */
  stop: () => Promise<void>
}

export function serve(options: ServeOptions): Promise<Served>
