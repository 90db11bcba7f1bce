import type { PatternLocation } from './GrokError'

export type LintKind =
  /** a text that resembles a reference */
  | 'literal'
  /** `[...]` around a reference, which is a set of characters */
  | 'class'
  /** `(...)` around a reference, which does not match the brackets */
  | 'group'
  /** a top-level `|`, which splits the whole pattern */
  | 'alternation'
  /** a reference without a field whose definition has a top-level `|`, which splits the whole pattern */
  | 'inlined'
  /** a type that is ignored */
  | 'type'
  /** `(?<name>`, which the server refuses */
  | 'groupName'
  /** a field with several captures, of which the last one that is not empty counts */
  | 'repeated'
  /** breaks in a runner, whose patterns are a comma list */
  | 'comma'
  /** The text behind the line break is another definition. */
  | 'lineBreak'
  /** blanks at the end, which are trimmed */
  | 'trailing'
  /** a `$` before other text */
  | 'end'
  /** slow to compile on every agent */
  | 'large'
  /** a field that the server or a runner writes itself */
  | 'reserved'
  /** a look-around, which RE2 has not */
  | 'lookAround'
  /** blanks at the start, which a runner cuts from the line */
  | 'leading'
  /** blanks before the end, which a runner cuts from the line */
  | 'ending'
  /** every backslash is doubled, as in a text copied from JSON */
  | 'doubled'
  /** a field of type `date` whose pattern matches forms that no runner reads */
  | 'noDate'

/** A construct that is valid but probably not intended. `fix` is its replacement; null if that is uncertain. */
export interface Lint {
  kind: LintKind
  location: PatternLocation
  subject: string
  fix: string | null
}

/** A lint without a fix, unless one is given. */
export const lint = (
  kind: LintKind,
  location: PatternLocation,
  subject: string,
  fix: string | null = null,
): Lint => ({
  kind,
  location,
  subject,
  fix,
})
