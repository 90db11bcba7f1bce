import { grok } from '../../src/contract/grok'
import { runSync } from '../../src/lib/async/runInSlices'
import { createGrokEngine } from '../../src/lib/grok/grokEngine'
import { decodePattern } from '../../src/lib/grok/decodePattern'
import { wholeMatchName } from '../../src/lib/grok/expand'
import { canonicalJson, isRecord } from '../../src/lib/json/json'
import { encodeBase64 } from '../../src/lib/text/base64'
import { responder } from '../http/responder'
import { createWorld } from '../scenarios/createWorld'
import type { Random } from '../world/random'
import { mutateAnswer, mutateJson } from './mutate'

/** A line and a pattern, as text. */
export interface GrokCase {
  log: string
  pattern: string
  custom_pattern: string
}

/** The body of a check, mutated in its line, its patterns, or as JSON. */
export function mutateCheck({ log, pattern, custom_pattern }: GrokCase, random: Random): string {
  const [first, second] = [{ log, pattern, custom_pattern }, random.chance(0.8)] as const
  const changed = second ? mutateJson(first, random) : first
  if (!isCase(changed)) return JSON.stringify(changed)
  const sent = {
    log: changed.log,
    pattern: encodeBase64(changed.pattern),
    custom_pattern: encodeBase64(changed.custom_pattern),
  }
  return second ? JSON.stringify(sent) : mutateAnswer(JSON.stringify(sent), random)
}

const isCase = (value: unknown): value is GrokCase =>
  isRecord(value) &&
  ['log', 'pattern', 'custom_pattern'].every((name) => typeof value[name] === 'string')

/**
 * Compares the server's check with the preview of the workbench: every body has an answer, either fields or a refusal with a
 * code, and both find the same fields.
 * @returns asks the server; resolves with what is wrong, or null
 */
export function createGrokCheck(now: number): (body: string) => Promise<string | null> {
  const respond = responder(createWorld('small', { now: () => now }))
  const engine = createGrokEngine()
  return async (body) => {
    const url = 'http://localhost/v1/api/grok/check'
    const response = await respond(new Request(url, { method: 'POST', body }))
    const text = await response.text()
    const isRefused = response.status >= 400 && response.status < 500
    if (isRefused && !/^\{"error":"E\d{4}: /.test(text)) return `a refusal without a code: ${text}`
    if (!isRefused && response.status !== 200) return `status ${response.status}: ${text}`
    const sent = readCase(body)
    if (!sent) return isRefused ? null : 'an answer to what is no request'
    const { log, pattern, custom_pattern: custom } = sent
    const patternSet = { patterns: [pattern], custom }
    const { extracted } = runSync(engine.run({ is: 'extract', patternSet, lines: [log] }))
    const found = extracted?.[0] ?? null
    if (isRefused) return found ? `refused, and the preview matches: ${text}` : null
    const answer = grok.check.read.parse(JSON.parse(text))
    // The server says nothing of an empty match without a field.
    if (!answer)
      return found && found.fields.length > 0 ? 'no match, and the preview has one' : null
    if (!found) return 'a match, and the preview has none'
    // An answer does not tell a field of the reserved name from the whole match.
    const told = found.fields.filter(({ name }) => name !== wholeMatchName)
    const fields = Object.fromEntries(told.map(({ name, value }) => [name, value]))
    const [here, there] = [canonicalJson(fields), canonicalJson(answer.fields)]
    return here === there ? null : `other fields: ${there} instead of ${here}`
  }
}

/** The texts of a body that the server can read; null for any other. */
function readCase(body: string): GrokCase | null {
  try {
    const parsed = grok.check.body.safeParse(JSON.parse(body))
    if (!parsed.success) return null
    const { log, pattern: sent, custom_pattern: sentCustom } = parsed.data
    const [pattern, custom_pattern] = [decodePattern(sent), decodePattern(sentCustom)]
    return pattern === null || custom_pattern === null ? null : { log, pattern, custom_pattern }
  } catch {
    return null
  }
}
