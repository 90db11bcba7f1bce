import type { PipelineStage } from './runnerFailure'

/** The parts of a config that a status depends on. Any JSON object has a summary, however malformed. */
export interface ConfigSummary {
  path: string
  /** Whether the reader counts records. File readers count bytes. */
  countsRecords: boolean
  parser: string
  /** `<type>-<index>`, the names that a status uses */
  transforms: string[]
  senders: string[]
  stages: PipelineStage[]
}

/** @param config the config of a runner */
export function summarizeConfig(config: Record<string, unknown>): ConfigSummary {
  const reader = isRecord(config.reader) ? config.reader : undefined
  const parser = isRecord(config.parser) ? config.parser : {}
  const transforms = recordsIn(config.transforms).map(({ type }, i) => `${String(type)}-${i}`)
  const senders = recordsIn(config.senders).map(({ sender_type }) => String(sender_type))
  const mode = textOf(reader?.mode) || 'dir'
  return {
    path: textOf(reader?.log_path),
    countsRecords: reader !== undefined && !fileModes.includes(mode),
    parser: textOf(parser.type) || 'raw',
    transforms,
    senders,
    stages: [
      ...(reader ? (['read', 'parse'] as const) : []),
      ...(transforms.length > 0 ? (['transform'] as const) : []),
      ...(senders.length > 0 ? (['send'] as const) : []),
    ],
  }
}

const fileModes = ['dir', 'file', 'tailx', 'dirx', 'fileauto']

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

const recordsIn = (value: unknown) => (Array.isArray(value) ? value.filter(isRecord) : [])

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
