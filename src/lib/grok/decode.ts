import { textFromBase64 } from '../text/base64'

/**
 * A pattern as it is sent -> its text; null when it is no base64. Standard or URL-safe, padded or not, line breaks ignored;
 * what older pages percent-encode beforehand is decoded once more, where nothing else can be meant.
 */
export function decodePattern(sent: string): string | null {
  const text = textFromBase64(sent.replace(/[\r\n=]/g, ''))
  if (text === null || !isPercentEncoded(text)) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Nothing but what `encodeURIComponent` writes, and at least one escape in it. */
const isPercentEncoded = (text: string) =>
  text.includes('%') && /^(?:[\w\-.!~*'()]|%[0-9A-F]{2})+$/.test(text)
