import { isRecord } from '../lib/json/json'

/** The kind of a config's part: the type of a sender, transform, parser or metric, or the mode of a reader. */
export function configKind(part: unknown): string {
  if (!isRecord(part)) return typeof part
  const kind = part.sender_type ?? part.type ?? part.mode
  return typeof kind === 'string' ? kind : ''
}
