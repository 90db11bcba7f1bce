import { canonicalJson, isRecord, sameJson } from '../lib/json/json'
import { shortHash } from '../lib/text/shortHash'
import { contentOf, draftOf, type NormalRule } from './configDraft'
import { partRules, textRules } from './normalPartRules'
import { readerRules } from './normalReaderRules'
import { senderRules } from './normalSenderRules'
import { lastRules, topRules } from './normalTopRules'

/**
 * All that an agent adds to a config, removes from it or rewrites in it, and all that it takes for granted, in the order in
 * which it is undone.
 */
export const normalRules: readonly NormalRule[] = [
  ...topRules,
  ...textRules,
  ...readerRules,
  ...senderRules,
  ...partRules,
  ...lastRules,
]

/**
 * What a runner config says, for comparing: the content that a user gave, whether the server or an agent tells it. What is
 * no object stays as it is.
 */
export function normalConfig(config: unknown, rules = normalRules): unknown {
  if (!isRecord(config)) return config
  const draft = draftOf(config)
  for (const { apply } of rules) apply(draft)
  return contentOf(draft)
}

/** Whether two configs are the same content: an agent that is given either runs the same. */
export function sameConfig(a: unknown, b: unknown): boolean {
  const [one, other] = [normalConfig(a), normalConfig(b)]
  return sameJson(one, other) || sameJson(asGiven(one), other) || sameJson(one, asGiven(other))
}

/**
 * Eleven characters that are the same for configs of the same content; others differ but once in 2^53. Where an agent may
 * have learned something from its data, those without it follow behind a dot. Compare by `sameDigest`.
 */
export function configDigest(config: unknown): string {
  const normal = normalConfig(config)
  const given = asGiven(normal)
  const digest = shortHash(canonicalJson(normal))
  return given === normal ? digest : `${digest}.${shortHash(canonicalJson(given))}`
}

/** Whether two digests are of the same content. */
export function sameDigest(a: string, b: string): boolean {
  const [one = '', oneGiven] = a.split('.')
  const [other = '', otherGiven] = b.split('.')
  return one === other || oneGiven === other || one === otherGiven
}

/**
 * A normal form without what the agent may have learned from its data; the same object where there is nothing of the kind.
 * A csv parser without a schema takes its first line for one, all of it strings, and writes it into its config
 * (parser/csv/csv.go of logkit, setHeaderWithoutSchema). A schema of strings that was typed looks alike, so this is no rule:
 * two such schemas are compared as they are.
 */
function asGiven(normal: unknown): unknown {
  if (!isRecord(normal) || !isRecord(normal.parser)) return normal
  const { csv_schema: schema, ...parser } = normal.parser
  const learned = parser.type === 'csv' && typeof schema === 'string' && header.test(schema)
  return learned ? { ...normal, parser } : normal
}

const header = /^[^,\s][^,]* string(?:,[^,\s][^,]* string)*$/
