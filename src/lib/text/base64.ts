const chunk = 0x8000

/** Text (as UTF-8) or bytes -> base64 with padding; `url` writes `-_` for `+/`. */
export function encodeBase64(
  value: string | Uint8Array,
  alphabet: 'standard' | 'url' = 'standard',
) {
  const bytes = typeof value === 'string' ? new TextEncoder().encode(value) : value
  let binary = ''
  // In pieces, since a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += chunk) {
    binary += String.fromCharCode(...bytes.subarray(at, at + chunk))
  }
  const encoded = btoa(binary)
  return alphabet === 'url' ? encoded.replaceAll('+', '-').replaceAll('/', '_') : encoded
}

/** Base64 in either alphabet, padded or not -> the UTF-8 text in it; null when it is not base64 of UTF-8. */
export function textFromBase64(text: string): string | null {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0))
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}
