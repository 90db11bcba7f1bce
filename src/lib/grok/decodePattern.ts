import { decodeBase64 } from '../text/base64'

/**
 * Decodes a pattern of a request: base64, standard or URL-safe, padded or not, with or without line breaks. Older pages
 * percent-encode the pattern first; a text that can be nothing else is decoded once more. Null for text that is no base64.
 */
export function decodePattern(sent: string): string | null {
  const text = decodeBase64(sent.replace(/[\r\n=]/g, ''))
  if (text === null || !isPercentEncoded(text)) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Whether `encodeURIComponent` can have written the text, with at least one escape. */
const isPercentEncoded = (text: string) =>
  text.includes('%') && /^(?:[\w\-.!~*'()]|%[0-9A-F]{2})+$/.test(text)
