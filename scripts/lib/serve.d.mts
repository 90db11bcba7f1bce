import type { IncomingMessage, ServerResponse } from 'node:http'

/** Handles a request and returns true, or returns false. */
export type First = (request: IncomingMessage, response: ServerResponse) => boolean

export function serve(options: {
  root: string
  port: number
  host?: string
  basePath?: string
  upstream?: URL
  first?: First
}): Promise<{ url: string; close: () => Promise<void> }>
