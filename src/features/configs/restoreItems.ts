import type { Config } from '../../contract/configs'
import { fillSecrets } from '../../domain/secrets/configSecrets'
import type { Change } from '../../domain/plan/model/changes'
import { versionDigest } from '../../domain/plan/model/planRequest'
import { secretMarker } from '../../domain/secrets/secretTexts'
import { isRecord, valueAt, type Path } from '../../lib/json/json'
import { sameAsWritten } from '../../lib/json/jsonLayout'
import { keepText, keptText } from '../../lib/json/losslessJson'
import { replaceLeaves } from '../../lib/json/replaceLeaves'
import { setAt } from '../../lib/json/setAt'
import type { BackupItem } from './backupFile'

/** A config of a backup, compared with the one on the server. */
export interface RestoreItem extends BackupItem {
  /** Whether the server has no config of this name, another content, or the same. */
  is: 'new' | 'other' | 'same'
  /** the paths of secrets that the server does not have */
  missing: Path[]
  /** tags that the server does not have */
  unknownTags: string[]
  /** the `versionDigest` of the version that would be overwritten; null where there is none */
  opened: string | null
}

/** Compares a config of a backup with the one on the server, and fills in the secrets that the server has. */
export function toRestoreItem(
  item: BackupItem,
  current: Config | undefined,
  tags: ReadonlySet<string>,
): RestoreItem {
  const { config, missing } = fillSecrets(item.config, current?.config ?? {})
  const same = current?.note === item.note && sameAsWritten(config, current.config)
  return {
    ...item,
    config: isRecord(config) ? config : {},
    is: !current ? 'new' : same ? 'same' : 'other',
    missing,
    unknownTags: current ? [] : item.tags.filter((tag) => !tags.has(tag)),
    opened: current ? versionDigest({ note: current.note, content: current.config }) : null,
  }
}

/** The config with the marker at `path` replaced by a secret. */
export function withSecret(config: Record<string, unknown>, path: Path, secret: string) {
  const text = valueAt(config, path)
  const next = typeof text === 'string' ? text.replaceAll(secretMarker, () => secret) : secret
  const filled = setAt(config, path, next)
  if (!isRecord(filled)) return config
  const textOf = () => {
    const kept = keptText(config)
    return kept === undefined ? undefined : replaceLeaves(kept, config, filled)
  }
  return keepText(filled, textOf)
}

/** The change that restores the config. Tags that the server does not have are left out. */
export function restoreChange(
  { name, note, tags, config, is, opened, unknownTags }: RestoreItem,
  secrets: readonly { path: Path; secret: string }[],
): Change {
  const content = secrets.reduce((rest, { path, secret }) => withSecret(rest, path, secret), config)
  if (is === 'new') {
    const known = tags.filter((tag) => !unknownTags.includes(tag))
    return { kind: 'createConfig', config: name, note, content, tags: known }
  }
  return { kind: 'saveConfig', config: name, note, content, ...(opened && { opened }) }
}
