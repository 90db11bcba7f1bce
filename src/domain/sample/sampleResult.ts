import type { JsonProblem } from '../../lib/json/jsonProblem'

/** What a value is when the agent sends it. A date is a text in RFC 3339. */
export type FieldType =
  'string' | 'long' | 'float' | 'date' | 'boolean' | 'object' | 'list' | 'null'

/** One field of a record. */
export interface SampleField {
  name: string
  type: FieldType
  /** a text as it is; all else as JSON has it */
  value: string
}

/** A field that the agent leaves out of a record, and why: its value is not of the type, or its type is `drop`. */
export interface OmittedField {
  name: string
  type: string
  value: string
}

/** One record that the agent makes of a line. */
export interface SampleRecord {
  fields: SampleField[]
  omitted: OmittedField[]
}

/** Why the agent cannot parse a line. */
export type SampleFault =
  /** the agent's own words, as they stand in the errors of a runner */
  | { is: 'agent'; message: string }
  | { is: 'json'; problem: JsonProblem }
  /** JSON, but neither an object nor a list of objects */
  | { is: 'notObject' }
  /** The agent makes no record of it and sends nothing. */
  | { is: 'noData' }
  /** The agent ends: it writes into a record that is `null`. */
  | { is: 'crash' }
  /** A quote within a field without quotes, or one that is not closed. @property at UTF-16 offset in the line */
  | { is: 'quote'; kind: 'bare' | 'open'; at: number }

/** What becomes of one line. With a fault `records` are those of the fault: `pandora_stash` and `raw_data`. */
export interface ParsedLine {
  records: SampleRecord[]
  fault: SampleFault | null
  /** The agent takes it for the names of the columns. */
  header?: boolean
}

/** Parses lines one after the other, since the first one may be the names of the columns. */
export interface SampleParser {
  parse: (line: string) => ParsedLine
}

/** Why there is no parser. */
export type SampleRefusal =
  /** This console does not have the agent's parser of this type. */
  | { is: 'unsupported'; type: string }
  /** The agent refuses the parser, or no line can ever match, in its own words. */
  | { is: 'agent'; message: string }
  /** The format is in a file on the host. */
  | { is: 'nginxFile'; path: string; format: string }
  /** The option does not hold what the agent needs; it is a finding of the config too. */
  | { is: 'option'; option: string }
  /** A pattern that this console does not know, or a file of patterns on the host. */
  | { is: 'notKnown'; name: string }
  | { is: 'tooLarge' }

export type SampleParserResult = SampleParser | { refusal: SampleRefusal }

/** A record of these fields, the later one where two have the same name. */
export const recordOfFields = (
  fields: Iterable<SampleField>,
  omitted: OmittedField[] = [],
): SampleRecord => ({
  fields: [...new Map(Array.from(fields, (field) => [field.name, field])).values()],
  omitted,
})

export const textField = (name: string, value: string): SampleField => ({
  name,
  type: 'string',
  value,
})
