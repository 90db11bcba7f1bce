import { z } from '../../contract/zod'
import { hideSecrets } from '../secrets/configSecrets'
import { digestOf, type Snapshot } from './snapshot'

const Item = z.object({
  config: z.string().check(z.minLength(1)),
  at: z.nullable(z.number()),
  seenAt: z.number(),
  note: z.catch(z.string(), ''),
  tags: z.catch(z.array(z.string()), []),
  content: z.record(z.string(), z.unknown()),
})

const File = z.object({
  kind: z.literal('logkit-config-history'),
  version: z.literal(1),
  snapshots: z.array(Item),
})

/** The text of a file with versions of configs; none holds a secret. */
export const historyText = (
  snapshots: readonly Snapshot[],
  server: string,
  takenAt: number,
): string =>
  JSON.stringify(
    {
      kind: 'logkit-config-history',
      version: 1,
      server,
      takenAt: new Date(takenAt).toISOString(),
      snapshots: snapshots.map(({ config, at, seenAt, note, tags, content }) => ({
        config,
        at,
        seenAt,
        note,
        tags,
        content,
      })),
    },
    null,
    2,
  )

/** The versions in a file; null: it is no such file. Secrets that somebody wrote into it are left out. */
export function readHistory(text: string): Snapshot[] | null {
  try {
    const read = File.safeParse(JSON.parse(text.replace(/^\uFEFF/, '')))
    if (!read.success) return null
    return read.data.snapshots.map((item) => {
      const content = hideSecrets(item.content).hidden
      return {
        ...item,
        content,
        how: 'imported',
        id: `${item.at ?? ''} ${digestOf(content, item.note)}`,
      }
    })
  } catch {
    return null
  }
}
