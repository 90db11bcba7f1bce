import { z } from '../../contract/zod'
import type { Bench } from './grokStore'
import { encodeBase64 } from '../../lib/text/base64'

/** Characters beyond which a link may not get through chats and mails. */
export const longLink = 8_000

const Shared = z.object({
  patterns: z.array(z.string()).check(z.minLength(1)),
  custom: z._default(z.string(), ''),
  sample: z._default(z.string(), ''),
  join: z._default(z.string(), ''),
})

/** A bench as the fragment of an address: never sent to a server. */
export async function toFragment(bench: Bench): Promise<string> {
  const packed = new Blob([JSON.stringify(bench)])
    .stream()
    .pipeThrough(new CompressionStream('deflate-raw'))
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer())
  return `g=${encodeBase64(bytes, 'url').replace(/=+$/, '')}`
}

/** null: no bench, or a broken one. */
export async function fromFragment(hash: string): Promise<Bench | null> {
  const packed = /^#?g=([\w-]+)$/.exec(hash)?.[1]
  if (packed === undefined) return null
  try {
    const binary = atob(packed.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0))
    const text = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
    return readBench(await new Response(text).text())
  } catch {
    return null
  }
}

/** The text of a file or link -> a bench; null: it is none. */
export function readBench(text: string): Bench | null {
  try {
    return Shared.parse(JSON.parse(text))
  } catch {
    return null
  }
}
