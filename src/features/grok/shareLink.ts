import { atMost, z } from '../../contract/zod'
import type { WorkbenchState } from './grokStore'
import { encodeBase64 } from '../../lib/text/base64'
import { inflate } from '../../lib/text/inflate'

/** Characters of a link up to which chat and mail programs keep it whole. */
export const safeLinkLength = 8_000

/**
 * What a workbench takes from a link or a file. Anybody may have made them, so they are checked before anything is shown or
 * stored: a link of a kilobyte can hold fifty thousand patterns.
 */
export const limits = {
  /** characters of a link's state, and of a file */
  link: 2_000_000,
  file: 32_000_000,
  patterns: 100,
  /** characters of one pattern, and of all custom patterns */
  pattern: 100_000,
  custom: 500_000,
}

const SharedState = z.object({
  patterns: z
    .array(z.string().check(atMost(limits.pattern)))
    .check(z.minLength(1), atMost(limits.patterns)),
  custom: z._default(z.string().check(atMost(limits.custom)), ''),
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

/** Unpacks the state of a fragment; null where it carries none, a broken one or one beyond the limits. */
export async function fromLinkFragment(hash: string): Promise<WorkbenchState | null> {
  const packed = /^#?g=([\w-]+)$/.exec(hash)?.[1]
  if (packed === undefined || packed.length > limits.link) return null
  try {
    const binary = atob(packed.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0))
    const text = await inflate(bytes, 'deflate-raw', limits.link)
    return text && parseWorkbenchState(new TextDecoder().decode(text))
  } catch {
    return null
  }
}

/** Parses the JSON text of a file or link; null where it is not a workbench state within the limits. */
export function parseWorkbenchState(text: string): WorkbenchState | null {
  try {
    return SharedState.parse(JSON.parse(text))
  } catch {
    return null
  }
}
