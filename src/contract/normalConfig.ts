import { canonicalJson, isRecord, sameJson } from '../lib/json/json'
import { shortHash } from '../lib/text/shortHash'
import { contentOf, draftOf, type NormalRule } from './configDraft'
import { partRules, textRules } from './normalPartRules'
import { readerRules } from './normalReaderRules'
import { senderRules } from './normalSenderRules'
import { lastRules, topRules } from './normalTopRules'

/**
 * All rules that undo what an agent adds to a config, removes from it, rewrites in it or assumes by default, in the order in
 * which they are applied.
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
 * The normal form of a config, for comparing: the content that the user gave, whether the config comes from the server or from
 * an agent. A value that is not an object is returned unchanged.
 */
export function normalConfig(config: unknown, rules = normalRules): unknown {
  if (!isRecord(config)) return config
  const draft = draftOf(config)
  for (const { apply } of rules) apply(draft)
  return contentOf(draft)
}

/** Whether two configs have the same content, so that an agent runs the same with either. */
export function sameConfig(a: unknown, b: unknown): boolean {
  const [one, other] = [normalConfig(a), normalConfig(b)]
  return (
    sameJson(one, other) ||
    sameJson(withoutLearnedSchema(one), other) ||
    sameJson(one, withoutLearnedSchema(other))
  )
}

/**
 * A digest of eleven characters, equal for configs of the same content; two others collide once in 2^53. When the config may
 * contain a schema that the agent learned, a dot and the digest without it follow. Compare digests with `sameDigest`.
 */
export function configDigest(config: unknown): string {
  const normal = normalConfig(config)
  const typed = withoutLearnedSchema(normal)
  const digest = shortHash(canonicalJson(normal))
  return typed === normal ? digest : `${digest}.${shortHash(canonicalJson(typed))}`
}

/** Whether two digests stand for the same content. */
export function sameDigest(a: string, b: string): boolean {
  const [one = '', oneTyped] = a.split('.')
  const [other = '', otherTyped] = b.split('.')
  return one === other || oneTyped === other || one === otherTyped
}

/**
 * The normal form without a csv schema that the agent may have learned; the same object when there is none. A csv parser
 * without a schema takes its first line as one, with strings only, and writes it into its config (parser/csv/csv.go of
 * logkit, setHeaderWithoutSchema). A schema of strings that the user typed looks the same, so this is not a rule: two such
 * schemas are compared literally.
 */
export function withoutLearnedSchema(normal: unknown): unknown {
  if (!isRecord(normal) || !isRecord(normal.parser)) return normal
  const { csv_schema: schema, ...parser } = normal.parser
  const learned =
    parser.type === 'csv' && typeof schema === 'string' && textColumnsOnly.test(schema)
  return learned ? { ...normal, parser } : normal
}

const textColumnsOnly = /^[^,\s][^,]* string(?:,[^,\s][^,]* string)*$/
