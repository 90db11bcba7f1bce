export const apiPath: string
export const demoSettings: string
export function readUpstream(address: string | undefined): URL | undefined
export function settingsFor(text: string, upstream?: URL): string
export function parseObject(text: string): Record<string, unknown> | null
