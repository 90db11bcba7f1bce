import { post } from './endpoint'
import { text } from './read'
import { z } from './zod'

/** The member that holds the text which the whole pattern matched: a part of the log, not always all of it. */
export const matchedKey = 'grokInternalCustomSemantic'

export interface GrokMatch {
  matched: string
  /** Named captures; types such as `:date` are not applied by the check. */
  fields: Record<string, string>
}

export const grok = {
  /** Both patterns are base64 of their UTF-8 text. */
  check: post('/grok/check', {
    safe: true,
    body: z.object({
      log: z.string(),
      pattern: z.string(),
      custom_pattern: z._default(z.string(), ''),
    }),
    wire: z.record(z.string(), z.string()),
    /** null: no match. Some servers say so with an empty object, others with the error E1038. */
    read: z.pipe(
      z.nullish(z.record(z.string(), text)),
      z.transform((value): GrokMatch | null => {
        const { [matchedKey]: matched = '', ...fields } = value ?? {}
        return matched === '' && Object.keys(fields).length === 0 ? null : { matched, fields }
      }),
    ),
  }),
}
