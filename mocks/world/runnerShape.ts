import type { Stage } from './runnerTrouble'

/** What a status needs to know of a config, whatever somebody has written there. */
export interface Shape {
  path: string
  /** Whether the source counts records, where files count bytes. */
  inRecords: boolean
  parser: string
  /** `<type>-<place>`, as a status names them */
  transforms: string[]
  senders: string[]
  stages: Stage[]
}

export function shapeOf(config: Record<string, unknown>): Shape {
  const reader = isRecord(config.reader) ? config.reader : undefined
  const parser = isRecord(config.parser) ? config.parser : {}
  const transforms = members(config.transforms).map(({ type }, i) => `${String(type)}-${i}`)
  const senders = members(config.senders).map(({ sender_type }) => String(sender_type))
  const mode = textOf(reader?.mode) || 'dir'
  return {
    path: textOf(reader?.log_path),
    inRecords: reader !== undefined && !files.includes(mode),
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

const files = ['dir', 'file', 'tailx', 'dirx', 'fileauto']

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

const members = (value: unknown) => (Array.isArray(value) ? value.filter(isRecord) : [])

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
