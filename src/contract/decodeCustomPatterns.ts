import { decodeBase64 } from '../lib/text/base64'

/**
 * Decodes the custom grok patterns of a config as the agent does. The agent's own page sends them percent-encoded in URL-safe
 * base64, and the agent decodes any text of that form. Other text is returned unchanged.
 */
export function decodeCustomPatterns(text: string): string {
  const encoded = text.replace(/[\r\n]/g, '')
  if (!/^(?:[\w-]{4})*(?:[\w-]{2}==|[\w-]{3}=)?$/.test(encoded)) return text
  try {
    return decodeURIComponent(decodeBase64(encoded.replaceAll('=', '')) ?? '%')
  } catch {
    return text
  }
}
