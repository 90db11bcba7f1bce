/**
 * - `bad_definition`: a line is not `NAME regex`
 * - `unknown_pattern`: a reference to a name that does not exist
 * - `pattern_table_lost`: a cycle or a line of 64 KiB makes the server lose its pattern table
 * - `bad_regex`: RE2 refuses the regex
 * - `mismatch`: no field was extracted
 * - `too_large`: a pattern that grows, or refers to others in a row, beyond what the preview compiles
 */
export type GrokErrorKind =
  | 'bad_definition'
  | 'unknown_pattern'
  | 'pattern_table_lost'
  | 'bad_regex'
  | 'mismatch'
  | 'too_large'

/** UTF-16 offsets in the pattern or in the custom patterns, as the user wrote them. */
export interface PatternLocation {
  text: 'pattern' | 'custom'
  from: number
  to: number
}

/** An error of a pattern, with the message that the server would send; `subject` is the name or text at fault. */
export class GrokError extends Error {
  readonly kind: GrokErrorKind
  readonly subject: string
  /** null for the whole pattern, or for an error in a pattern of the server */
  readonly location: PatternLocation | null

  constructor(
    kind: GrokErrorKind,
    message: string,
    { subject = '', location = null }: { subject?: string; location?: PatternLocation | null } = {},
  ) {
    super(message)
    this.name = 'GrokError'
    this.kind = kind
    this.subject = subject
    this.location = location
  }
}
