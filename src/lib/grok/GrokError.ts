/**
 * `bad_definition`: a line is no `NAME regex`. `unknown_pattern`: nobody knows a name. `pattern_table_lost`: a cycle or a line
 * of 64 KiB made the server forget its table. `bad_regex`: RE2 refuses it. `mismatch`: no field came out. Two are of this
 * preview alone: `not_previewed`, a name that the server knows and this table does not; `too_large`, a pattern that grows
 * beyond what can be compiled.
 */
export type GrokErrorKind =
  | 'bad_definition'
  | 'unknown_pattern'
  | 'pattern_table_lost'
  | 'bad_regex'
  | 'mismatch'
  | 'not_previewed'
  | 'too_large'

/** Where: UTF-16 offsets in the text of the pattern or of the custom patterns, as the user wrote them. */
export interface GrokPlace {
  text: 'pattern' | 'custom'
  from: number
  to: number
}

/** What is wrong with a pattern. The message is Go's, as the server would send it; `subject` the name or the text it is about. */
export class GrokError extends Error {
  readonly kind: GrokErrorKind
  readonly subject: string
  /** null when the whole is meant, or it stands in a pattern of the server */
  readonly place: GrokPlace | null

  constructor(
    kind: GrokErrorKind,
    message: string,
    { subject = '', place = null }: { subject?: string; place?: GrokPlace | null } = {},
  ) {
    super(message)
    this.name = 'GrokError'
    this.kind = kind
    this.subject = subject
    this.place = place
  }
}
