import { z } from '../../contract/zod'
import type { WorkbenchState } from './grokStore'
import { encodeBase64 } from '../../lib/text/base64'

/** Characters of a link up to which chat and mail programs keep it whole. */
export const safeLinkLength = 8_000

const SharedState = z.object({
  patterns: z.array(z.string()).check(z.minLength(1)),
  custom: z._default(z.string(), ''),
  sample: z._default(z.string(), ''),
  join: z._default(z.string(), ''),
  reading: z.optional(z.enum(['check', 'runner'])),
  multi: z.optional(z.boolean()),
})

/** Packs a state into the fragment of an address, which browsers never send to a server. */
export async function toLinkFragment(state: WorkbenchState): Promise<string> {
  const packed = new Blob([JSON.stringify(state)])
    .stream()
    .pipeThrough(new CompressionStream('deflate-raw'))
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer())
  return `g=${encodeBase64(bytes, 'url').replace(/=+$/, '')}`
}

/** Unpacks the state of a fragment; null where it carries none or a broken one. */
export async function fromLinkFragment(hash: string): Promise<WorkbenchState | null> {
  const packed = /^#?g=([\w-]+)$/.exec(hash)?.[1]
  if (packed === undefined) return null
  try {
    const binary = atob(packed.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0))
    const text = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
    return parseWorkbenchState(await new Response(text).text())
  } catch {
    return null
  }
}

/** Parses the JSON text of a file or link; null where it is not a workbench state. */
export function parseWorkbenchState(text: string): WorkbenchState | null {
  try {
    return SharedState.parse(JSON.parse(text))
  } catch {
    return null
  }
}
