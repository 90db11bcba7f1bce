import type { Config } from '../../contract/configs'
import { z } from '../../contract/zod'
import { hideSecrets } from '../../domain/secrets/configSecrets'

const Item = z.object({
  name: z.string(),
  note: z.catch(z.string(), ''),
  tags: z.catch(z.array(z.string()), []),
  config: z.record(z.string(), z.unknown()),
})
/** A config in a backup. A marker replaces each secret. */
export type BackupItem = z.output<typeof Item>

const Backup = z.object({ configs: z.array(Item) })

/** The text of a backup: all configs, without their secrets. Configs without content are left out. */
export const backupText = (configs: readonly Config[], server: string, takenAt: number): string =>
  JSON.stringify(
    {
      kind: 'logkit-configs',
      version: 1,
      server,
      takenAt: new Date(takenAt).toISOString(),
      configs: configs.flatMap(({ name, note, tags, config }) =>
        config === null ? [] : [{ name, note, tags, config: hideSecrets(config).hidden }],
      ),
    },
    null,
    2,
  )

/** The configs of a backup; null for any other text. A list of configs as the API sends it is accepted, too. */
export function readBackup(text: string): BackupItem[] | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    const read = Backup.safeParse(Array.isArray(value) ? { configs: value } : value)
    return read.success ? read.data.configs : null
  } catch {
    return null
  }
}
