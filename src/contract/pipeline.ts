import { isObject } from './read'

/** The types of a config's parts, in the order in which data passes them; '' and none where it has no such part. */
export interface Pipeline {
  reader: string
  parser: string
  transforms: string[]
  senders: string[]
  /** what a metric runner measures; it has no reader and no parser */
  metrics: string[]
}

/** Reads the types out of any JSON; what does not fit is left out. */
export function pipelineOf(config: unknown): Pipeline {
  const whole = isObject(config) ? config : {}
  const metrics = typesIn(whole.metric, 'type')
  const { reader, parser } = whole
  return {
    // A collector takes a reader without a mode for one of a directory.
    reader: isObject(reader) && metrics.length === 0 ? typeIn(reader, 'mode') || 'dir' : '',
    parser: isObject(parser) && metrics.length === 0 ? typeIn(parser, 'type') : '',
    transforms: typesIn(whole.transforms, 'type'),
    senders: typesIn(whole.senders, 'sender_type'),
    metrics,
  }
}

const typeIn = (part: Record<string, unknown>, key: string) => {
  const type = part[key]
  return typeof type === 'string' ? type : ''
}

const typesIn = (parts: unknown, key: string): string[] =>
  Array.isArray(parts) ? parts.filter(isObject).flatMap((part) => typeIn(part, key) || []) : []
