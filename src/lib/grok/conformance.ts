import { parseJsonLines } from '../json/jsonLines'
import { isRecord } from '../json/json'
import { Grok } from './Grok'
import { GrokError, type GrokErrorKind } from './GrokError'
import type { PatternTable } from './PatternTable'

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

export type Verdict =
  | { is: 'agrees' }
  /** `name` is not defined in the table */
  | { is: 'skipped'; name: string }
  | { is: 'differs'; expected: string; found: string }

/** Compares the engine with the result of the real one: fields exactly, errors by their kind. */
export function judge(golden: GoldenCase, table: PatternTable): Verdict {
  const { expected, accept = [expected] } = golden
  const found = run(golden, table)
  if (!found.ok && found.kind === 'not_previewed') return { is: 'skipped', name: found.subject }
  const text = textOf(found)
  if (accept.some((accepted) => textOf(accepted) === text)) return { is: 'agrees' }
  return { is: 'differs', expected: textOf(expected), found: text }
}

function run({ pattern, custom_pattern, log }: GoldenCase, table: PatternTable) {
  try {
    const fields = new Grok(pattern, custom_pattern, table).checkAnswer(log)
    if (fields) return { ok: true as const, fields: Object.fromEntries(fields) }
    return { ok: false as const, kind: 'mismatch' as const, subject: '' }
  } catch (error) {
    if (!(error instanceof GrokError)) throw error
    return { ok: false as const, kind: error.kind, subject: error.subject }
  }
}

const textOf = (outcome: GoldenResult): string =>
  outcome.ok
    ? JSON.stringify(Object.entries(outcome.fields).sort(([a], [b]) => (a < b ? -1 : 1)))
    : outcome.kind
