import { isRecord } from '../lib/json/json'

/** The types of a config's parts, in the order of the data flow; '' and [] for absent parts. */
export interface Pipeline {
  reader: string
  parser: string
  transforms: string[]
  senders: string[]
  /** the types of a metric runner, which has no reader and no parser */
  metrics: string[]
}

/** Reads the pipeline of any JSON value; invalid parts are omitted. */
export function pipelineOf(config: unknown): Pipeline {
  const parts = isRecord(config) ? config : {}
  const metrics = typesIn(parts.metric, 'type')
  const { reader, parser } = parts
  return {
    // An agent reads a directory if the reader has no mode.
    reader: isRecord(reader) && metrics.length === 0 ? typeIn(reader, 'mode') || 'dir' : '',
    parser: isRecord(parser) && metrics.length === 0 ? typeIn(parser, 'type') : '',
    transforms: typesIn(parts.transforms, 'type'),
    senders: typesIn(parts.senders, 'sender_type'),
    metrics,
  }
}

const typeIn = (part: Record<string, unknown>, key: string) => {
  const type = part[key]
  return typeof type === 'string' ? type : ''
}

const typesIn = (parts: unknown, key: string): string[] =>
  Array.isArray(parts) ? parts.filter(isRecord).flatMap((part) => typeIn(part, key) || []) : []

/**
 * The type of one part: that of a sender, transform, parser or metric, or the mode of a reader; '' when it has none. For a
 * part that is not an object, its JavaScript type.
 */
export function partType(part: unknown): string {
  if (!isRecord(part)) return typeof part
  const type = part.sender_type ?? part.type ?? part.mode
  return typeof type === 'string' ? type : ''
}
