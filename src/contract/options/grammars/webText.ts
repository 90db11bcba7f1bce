import { decodeBase64 } from '../../../lib/text/base64'

/**
 * Custom patterns as the agent sees them: its own page sends them percent-encoded in URL-safe base64, and the agent decodes
 * whatever reads as that. Any other text stays as it is.
 */
export function decodeWebText(text: string): string {
  const sent = text.replace(/[\r\n]/g, '')
  if (!/^(?:[\w-]{4})*(?:[\w-]{2}==|[\w-]{3}=)?$/.test(sent)) return text
  try {
    return decodeURIComponent(decodeBase64(sent.replaceAll('=', '')) ?? '%')
  } catch {
    return text
  }
}
