import { pipelineOf } from '../../contract/pipeline'
import { isObject } from '../../contract/read'
import { isSecret, maskSecrets } from '../../domain/secrets/secrets'

export type StageKind = 'metric' | 'reader' | 'parser' | 'transform' | 'sender'

/** One part of a config that data passes. */
export interface Stage {
  /** '' where the config does not say */
  type: string
  /** the options that tell most, without secrets */
  options: [key: string, value: string][]
}

/** Parts of one kind, in their order. */
export interface StageGroup {
  kind: StageKind
  stages: Stage[]
}

/** The way of data through a config; kinds that it has none of are left out. */
export function stagesOf(config: unknown): StageGroup[] {
  const whole = maskSecrets(config)
  if (!isObject(whole)) return []
  const { reader, parser, metrics } = pipelineOf(whole)
  const all = (parts: unknown, key: string) =>
    Array.isArray(parts)
      ? parts.filter(isObject).map((part) => stageOf(part, textOf(part[key])))
      : []
  const one = (part: unknown, type: string) =>
    isObject(part) && metrics.length === 0 ? [stageOf(part, type)] : []
  const groups: StageGroup[] = [
    { kind: 'metric', stages: all(whole.metric, 'type') },
    { kind: 'reader', stages: one(whole.reader, reader) },
    { kind: 'parser', stages: one(whole.parser, parser) },
    { kind: 'transform', stages: all(whole.transforms, 'type') },
    { kind: 'sender', stages: all(whole.senders, 'sender_type') },
  ]
  return groups.filter(({ stages }) => stages.length > 0)
}

const stageOf = (part: Record<string, unknown>, type: string): Stage => {
  const options = Object.entries(part).flatMap(([key, value]): [string, string][] => {
    const text = textOf(value)
    return text && !dull.has(key) && !isSecret(key) ? [[key, text]] : []
  })
  const telling = options.filter(([key]) => tells.test(key))
  return { type, options: (telling.length > 0 ? telling : options).slice(0, most) }
}

const most = 3

/** Where from, where to, and how. */
const tells =
  /(path|host|hosts|topic|address|repo_name|index|database|_db|table|measurement|patterns|sql|cron|schema|url|key|pattern|script|bucket|region|interfaces)$/

/** What nearly every part says. */
const dull = new Set([
  ...['mode', 'type', 'sender_type', 'name', 'encoding', 'datasource_tag'],
  ...['disable_record_errdata', 'ft_strategy', 'read_from'],
])

/** Options are text on the wire; others are written as JSON. */
const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (isObject(value) && Object.keys(value).length === 0) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}
