import { z } from '../../contract/zod'
import { isRecord } from '../../lib/json/json'
import { writeJson } from '../../lib/json/losslessJson'
import { readAnswer } from '../../lib/json/readAnswer'
import { storedTime } from '../storedForms'
import { hideSecrets } from '../secrets/configSecrets'
import { digestOf, type StoredVersion } from './storedVersion'
import { isoTime } from '../../lib/time/isoTime'

const VersionItem = z.object({
  config: z.string().check(z.minLength(1)),
  at: z.nullable(storedTime),
  seenAt: storedTime,
  note: z.catch(z.string(), ''),
  tags: z.catch(z.array(z.string()), []),
  /** an object, or the text that the server sent in its place */
  content: z.custom<Record<string, unknown> | string>(
    (content) => isRecord(content) || typeof content === 'string',
  ),
})

const HistoryFile = z.object({
  kind: z.literal('logkit-config-history'),
  version: z.literal(1),
  snapshots: z.array(z.unknown()),
})

/** The text of a file with versions of configs; they have no secrets. */
export const historyFileText = (
  versions: readonly StoredVersion[],
  server: string,
  takenAt: number,
): string =>
  writeJson(
    {
      kind: 'logkit-config-history',
      version: 1,
      server,
      takenAt: isoTime(takenAt),
      snapshots: versions.map(({ config, at, seenAt, note, tags, content }) => ({
        config,
        at,
        seenAt,
        note,
        tags,
        content,
      })),
    },
    2,
  )

/**
 * The versions of a file, with secrets replaced by markers; null: the text is not a history file. Versions of another
 * form are skipped.
 */
export function parseHistoryFile(text: string): StoredVersion[] | null {
  try {
    const read = HistoryFile.safeParse(
      readAnswer(text.replace(/^\uFEFF/, ''), { list: 'snapshots', member: 'content' }),
    )
    if (!read.success) return null
    return read.data.snapshots.flatMap((one): StoredVersion[] => {
      const { data: item } = VersionItem.safeParse(one)
      if (!item) return []
      const content = hideSecrets(item.content).hidden
      const id = `${item.at ?? ''} ${digestOf(content, item.note)}`
      return [{ ...item, content, how: 'imported', id }]
    })
  } catch {
    return null
  }
}
