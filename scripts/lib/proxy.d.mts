import type { IncomingMessage, ServerResponse } from 'node:http'

export function proxy(
  request: IncomingMessage,
  response: ServerResponse,
  target: URL,
  options?: { cookies?: boolean },
): void
