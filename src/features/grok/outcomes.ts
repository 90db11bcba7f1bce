import type { Taken } from '../../lib/grok/work'

export type Fields = Record<string, string> | null

export const fieldsOf = (taken: Taken): Fields =>
  taken && Object.fromEntries(taken.fields.map(({ name, value }) => [name, value]))

/** How a line fares with other patterns than before. */
export type Change = 'matched' | 'broken' | 'changed'

export interface Changed {
  line: string
  is: Change
  before: Fields
  after: Fields
  /** names of fields that came, went, or are another */
  fields: string[]
}

/** The lines that fare otherwise, in order. */
export function changesOf(
  lines: readonly string[],
  before: readonly Fields[],
  after: readonly Fields[],
): Changed[] {
  return lines.flatMap((line, nth) => {
    const [one, other] = [before[nth] ?? null, after[nth] ?? null]
    const names = new Set([...Object.keys(one ?? {}), ...Object.keys(other ?? {})])
    const fields = [...names].filter((name) => one?.[name] !== other?.[name])
    const is: Change | null =
      !one && other ? 'matched' : one && !other ? 'broken' : fields.length > 0 ? 'changed' : null
    return is ? [{ line, is, before: one, after: other, fields }] : []
  })
}
