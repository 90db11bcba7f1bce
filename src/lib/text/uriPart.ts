/**
 * Encodes any text as one part of an address or key. Unlike `encodeURIComponent` it takes half a surrogate pair, which
 * servers send in ids that were cut: it is written as U+FFFD and its code, and `decodeUriPart` restores it.
 */
export const encodeUriPart = (text: string): string =>
  encodeURIComponent(
    text.replace(/\p{Surrogate}/gu, (half) => `\uFFFD${half.charCodeAt(0).toString(16)}`),
  )

/** The text of an encoded part. @throws URIError for text that is not encoded */
export const decodeUriPart = (part: string): string => restoreSurrogates(decodeURIComponent(part))

/** Restores the halves of surrogate pairs in a part that was percent-decoded by somebody else, such as the router. */
export const restoreSurrogates = (text: string): string =>
  text.replace(/\uFFFD(d[89a-f][\da-f]{2})/g, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  )

/** The decoded text; one that is not percent-encoded stays as it is. */
export function decodeUri(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
