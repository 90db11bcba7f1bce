import { parseJsonLines } from '../json/jsonLines'
import { isRecord } from '../json/json'
import { Grok } from './Grok'
import { GrokError, type GrokErrorKind } from './GrokError'
import type { PatternTable } from './PatternTable'
import { typedValue } from './typedValue'

/** The result of the real engine for one line: a row of the corpus. */
export interface GoldenCase {
  id: string
  category: string
  log: string
  pattern: string
  custom_pattern: string
  expected: GoldenResult
  /** results that are accepted where that of the real engine is random */
  accept?: GoldenResult[]
  /** the fields as a runner sends them, without those that it drops; none where the line does not match */
  typed?: Record<string, string | number>
  /** the runner's `timezone_offset` for `typed`; 0 by default */
  hours?: number
}

type GoldenResult =
  { ok: true; fields: Record<string, string> } | { ok: false; kind: GrokErrorKind }

/** Parses one JSON object a line. @throws TypeError for a line that is no case */
export const readCases = (text: string): GoldenCase[] => parseJsonLines(text, isCase)

const isCase = (row: unknown): row is GoldenCase =>
  isRecord(row) &&
  ['id', 'category', 'log', 'pattern', 'custom_pattern'].every(
    (name) => typeof row[name] === 'string',
  ) &&
  isRecord(row.expected)

export type Verdict = { is: 'agrees' } | { is: 'differs'; expected: string; found: string }

/** Compares the engine with the result of the real one: fields and typed fields exactly, errors by their kind. */
export function judge(golden: GoldenCase, table: PatternTable): Verdict {
  const { expected, accept = [expected] } = golden
  const found = run(golden, table)
  const text = textOf(found)
  if (!accept.some((accepted) => textOf(accepted) === text))
    return { is: 'differs', expected: textOf(expected), found: text }
  if (golden.typed === undefined || !found.ok) return { is: 'agrees' }
  const [sent, typed] = [sortedText(golden.typed), sortedText(found.typed)]
  return sent === typed ? { is: 'agrees' } : { is: 'differs', expected: sent, found: typed }
}

/** Compiles a pattern; the cases of one pattern stand together. */
function compiled(pattern: string, custom: string, table: PatternTable): Grok {
  if (last?.pattern !== pattern || last.custom !== custom || last.table !== table)
    last = { pattern, custom, table, grok: new Grok(pattern, custom, table) }
  return last.grok
}

let last: { pattern: string; custom: string; table: PatternTable; grok: Grok } | undefined

type Outcome = GoldenResult & { typed?: Record<string, unknown> }

function run({ pattern, custom_pattern, log, hours }: GoldenCase, table: PatternTable): Outcome {
  try {
    const grok = compiled(pattern, custom_pattern, table)
    const [fields, match] = [grok.checkAnswer(log), grok.match(log)]
    if (!fields) return { ok: false, kind: 'mismatch' }
    const typed = (match?.fields ?? []).flatMap((field) => {
      const value = typedValue(field, hours)
      return value === undefined ? [] : [[field.name, value] as const]
    })
    return { ok: true, fields: Object.fromEntries(fields), typed: Object.fromEntries(typed) }
  } catch (error) {
    if (!(error instanceof GrokError)) throw error
    return { ok: false, kind: error.kind }
  }
}

const textOf = (outcome: GoldenResult): string =>
  outcome.ok ? sortedText(outcome.fields) : outcome.kind

/** The members of an object as text, by name; integers beyond 2^53 as a JSON parser reads them. */
const sortedText = (fields: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify(
    Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)),
    (_, value: unknown) => (typeof value === 'bigint' ? Number(value) : value),
  )
