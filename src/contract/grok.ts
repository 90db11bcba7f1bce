import { post } from './endpoint'
import { text } from './read'
import { z } from './zod'

/** the member with the text of the whole match, which may be a part of the log */
const matchedKey = 'grokInternalCustomSemantic'

export interface GrokCheckResult {
  /** the text of the whole match */
  matched: string
  /** the named captures; the check does not apply types such as `:date` */
  fields: Record<string, string>
}

export const grok = {
  /** Both patterns are sent as base64 of their UTF-8 text. */
  check: post('/grok/check', {
    safe: true,
    body: z.object({
      log: z.string(),
      pattern: z.string(),
      custom_pattern: z._default(z.string(), ''),
    }),
    wire: z.record(z.string(), z.string()),
    /** null: no match, for which some servers send an empty object and others the error E1038. */
    read: z.pipe(
      z.nullish(z.record(z.string(), text)),
      z.transform((value): GrokCheckResult | null => {
        const { [matchedKey]: matched = '', ...fields } = value ?? {}
        return matched === '' && Object.keys(fields).length === 0 ? null : { matched, fields }
      }),
    ),
  }),
}
