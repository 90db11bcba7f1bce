import type { Config } from '../../contract/configs'
import { z } from '../../contract/zod'
import { isRecord } from '../../lib/json/json'
import { writeJson } from '../../lib/json/losslessJson'
import { readAnswer } from '../../lib/json/readAnswer'
import { hideSecrets } from '../../domain/secrets/configSecrets'
import { isoTime } from '../../lib/time/isoTime'

const Item = z.object({
  name: z.string(),
  note: z.catch(z.string(), ''),
  tags: z.catch(z.array(z.string()), []),
  config: z.custom<Record<string, unknown>>(isRecord),
})
/** A config in a backup. A marker replaces each secret. */
export type BackupItem = z.output<typeof Item>

const Backup = z.object({ configs: z.array(Item) })

/** The text of a backup: all configs, without their secrets. Configs whose content is no object are left out. */
export const backupText = (configs: readonly Config[], server: string, takenAt: number): string =>
  writeJson(
    {
      kind: 'logkit-configs',
      version: 1,
      server,
      takenAt: isoTime(takenAt),
      configs: configs.flatMap(({ name, note, tags, config }) =>
        !isRecord(config) ? [] : [{ name, note, tags, config: hideSecrets(config).hidden }],
      ),
    },
    2,
  )

/** The configs of a backup; null for any other text. A list of configs as the API sends it is accepted, too. */
export function readBackup(text: string): BackupItem[] | null {
  try {
    const json = text.replace(/^\uFEFF/, '').trim()
    const file = json.startsWith('[') ? `{"configs":${json}}` : json
    const read = Backup.safeParse(readAnswer(file, { list: 'configs', member: 'config' }))
    return read.success ? read.data.configs : null
  } catch {
    return null
  }
}
