import { isRecord } from '../lib/json/json'

/** What a part of a config says it is: the type of a sender, transform, parser or metric, or a reader's mode. */
export function configKind(part: unknown): string {
  if (!isRecord(part)) return typeof part
  const kind = part.sender_type ?? part.type ?? part.mode
  return typeof kind === 'string' ? kind : ''
}
