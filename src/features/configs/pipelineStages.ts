import { pipelineOf } from '../../contract/pipeline'
import { shownText } from '../../lib/text/cutParts'
import { isRecord } from '../../lib/json/json'
import { writeJson } from '../../lib/json/losslessJson'
import { isSecret, maskSecrets, type NotSecret } from '../../domain/secrets/secrets'

/** The kinds of stages, in the order in which data passes them. */
export type PipelineStageKind = 'metric' | 'reader' | 'parser' | 'transform' | 'sender'

/** One stage of a config's pipeline. */
export interface PipelineStage {
  /** '' when the config does not tell */
  type: string
  /** the most informative options, without secrets */
  options: [key: string, value: string][]
}

/** The stages of single kind, in their order. */
export interface PipelineStageGroup {
  kind: PipelineStageKind
  stages: PipelineStage[]
}

/** The stages of a config by kind, in the order in which data passes them. Kinds without stages are left out. */
export function pipelineStages(config: unknown, notSecret?: NotSecret): PipelineStageGroup[] {
  const whole = maskSecrets(config, notSecret)
  if (!isRecord(whole)) return []
  const { reader, parser, metrics } = pipelineOf(whole)
  const list = (sections: unknown, typeKey: string) =>
    Array.isArray(sections)
      ? sections
          .filter(isRecord)
          .map((section) => toStage(section, textOf(section[typeKey]), notSecret))
      : []
  const single = (section: unknown, type: string) =>
    isRecord(section) && metrics.length === 0 ? [toStage(section, type, notSecret)] : []
  const groups: PipelineStageGroup[] = [
    { kind: 'metric', stages: list(whole.metric, 'type') },
    { kind: 'reader', stages: single(whole.reader, reader) },
    { kind: 'parser', stages: single(whole.parser, parser) },
    { kind: 'transform', stages: list(whole.transforms, 'type') },
    { kind: 'sender', stages: list(whole.senders, 'sender_type') },
  ]
  return groups.filter(({ stages }) => stages.length > 0)
}

const toStage = (
  section: Record<string, unknown>,
  type: string,
  notSecret?: NotSecret,
): PipelineStage => {
  const options = Object.entries(section).flatMap(([key, value]): [string, string][] => {
    const text = textOf(value)
    return text && !commonKeys.has(key) && !isSecret(key, notSecret) ? [[key, text]] : []
  })
  const informative = options.filter(([key]) => informativeKeys.test(key))
  return { type, options: (informative.length > 0 ? informative : options).slice(0, maxOptions) }
}

const maxOptions = 3

/** Keys that tell where data comes from, where it goes and how it is processed. */
const informativeKeys =
  /(path|host|hosts|topic|address|repo_name|index|database|_db|table|measurement|patterns|sql|cron|schema|url|key|pattern|script|bucket|region|interfaces)$/

/** Keys that nearly every section has. */
const commonKeys = new Set([
  ...['mode', 'type', 'sender_type', 'name', 'encoding', 'datasource_tag'],
  ...['disable_record_errdata', 'ft_strategy', 'read_from'],
])

/** An option as text. Most are text in the config; others are shown as JSON. */
const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (isRecord(value) && Object.keys(value).length === 0) return ''
  return shownText(typeof value === 'string' ? value : writeJson(value))
}
