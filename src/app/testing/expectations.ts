import { createFormat } from '../../lib/text/format'
import { canonicalJson, isRecord } from '../../lib/json/json'

/** The formatter of the models. */
export const format = createFormat('en', 'UTC')

/** Throws when two values differ as JSON. */
export function expectEqual(what: string, found: unknown, expected: unknown): void {
  const [a, b] = [textOf(found), textOf(expected)]
  if (a !== b) throw new Error(`${what}: ${a} instead of ${b}`)
}

const textOf = (value: unknown): string =>
  (isRecord(value) || Array.isArray(value) ? canonicalJson(value) : String(value)).slice(0, 200)

/** Throws for a text that no reader understands. */
export function expectReadable(...texts: string[]): void {
  const wrong = texts.find((text) => text === '' || /NaN|undefined|Invalid|\[object/.test(text))
  if (wrong !== undefined) throw new Error(`not readable: ${JSON.stringify(wrong)}`)
}
