import type { IncomingMessage, ServerResponse } from 'node:http'

export const apiPath: string
export const demoSettings: string
export function readUpstream(address: string | undefined): URL | undefined
export function settingsFor(text: string, upstream?: URL): string
export function proxy(
  request: IncomingMessage,
  response: ServerResponse,
  target: URL,
  options?: { cookies?: boolean },
): void
export function parseObject(text: string): Record<string, unknown> | null
