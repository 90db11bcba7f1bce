import type { Config } from '../../contract/configs'
import { fillSecrets } from '../../domain/secrets/configSecrets'
import type { Change } from '../../domain/plan/model/changes'
import { secretMarker } from '../../domain/secrets/secretTexts'
import { isRecord, sameJson, valueAt, type Path } from '../../lib/json/json'
import { setAt } from '../../lib/json/setAt'
import type { BackupItem } from './backupFile'

/** A config of a backup, beside what the server has. */
export interface RestoreItem extends BackupItem {
  /** The server has none of this name; has another; has the same. */
  is: 'new' | 'other' | 'same'
  /** secrets that the server cannot give */
  missing: Path[]
  /** tags that the server does not have */
  unknownTags: string[]
  /** Unix ms of the one that would be overwritten */
  at: number | null
}

export function restoreItem(
  item: BackupItem,
  there: Config | undefined,
  tags: ReadonlySet<string>,
): RestoreItem {
  const { config, missing } = fillSecrets(item.config, there?.config ?? {})
  const same = there?.note === item.note && sameJson(config, there.config)
  return {
    ...item,
    config: isRecord(config) ? config : {},
    is: !there ? 'new' : same ? 'same' : 'other',
    missing,
    unknownTags: there ? [] : item.tags.filter((tag) => !tags.has(tag)),
    at: there?.timestamp ?? null,
  }
}

/** The same config with a secret that was typed in the place of its marker. */
export function withSecret(config: Record<string, unknown>, path: Path, secret: string) {
  const text = valueAt(config, path)
  const next = typeof text === 'string' ? text.replaceAll(secretMarker, () => secret) : secret
  const filled = setAt(config, path, next)
  return isRecord(filled) ? filled : config
}

/** What brings it to the server; tags that are not there are left out. */
export function restoreChange(
  { name, note, tags, config, is, at, unknownTags }: RestoreItem,
  secrets: readonly { path: Path; secret: string }[],
): Change {
  const content = secrets.reduce((rest, { path, secret }) => withSecret(rest, path, secret), config)
  if (is === 'new') {
    const known = tags.filter((tag) => !unknownTags.includes(tag))
    return { kind: 'createConfig', config: name, note, content, tags: known }
  }
  return { kind: 'saveConfig', config: name, note, content, ...(at !== null && { base: at }) }
}
