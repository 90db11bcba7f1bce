import { expectEqual } from './expectations'
import type { Model } from './agentModels'
import type { Config } from '../../contract/configs'
import { diffConfigs } from '../../contract/configDiff'
import type { Page } from '../../contract/list'
import { configDigest, sameConfig } from '../../contract/normalConfig'
import { checkConfig } from '../../contract/options/check'
import { compareContents } from '../../domain/drift/contentDifference'
import { digestConfig } from '../../domain/drift/digest'
import { historyFileText, parseHistoryFile } from '../../domain/history/historyFile'
import { rowOf, versionIn, versionOf } from '../../domain/history/storedVersion'
import { logPathOf } from '../../domain/impact/logPaths'
import type { Change } from '../../domain/plan/model/changes'
import { configSnapshotOf, emptySnapshot } from '../../domain/plan/model/snapshot'
import { fillSecrets, hideSecrets, maskedJson } from '../../domain/secrets/configSecrets'
import { isStoredVersion } from '../../domain/storedForms'
import { backupText, readBackup } from '../../features/configs/backupFile'
import { pipelineStages } from '../../features/configs/pipelineStages'
import { restoreChange, toRestoreItem } from '../../features/configs/restoreItems'
import { searchInConfigs, toSearchableConfig } from '../../features/configs/searchInConfigs'
import {
  isUnsaved,
  restoreSession,
  serverVersionOf,
  startSession,
  toDraft,
} from '../../features/configEditor/editSession'
import { isRecord, sameJson } from '../../lib/json/json'
import { planModel } from './planModel'

const now = 1.79e12

/** All that pages make of a page of configs. */
export function configModels(page: Page<Config>): Model[] {
  const { rows } = page
  const each = (make: (config: Config) => unknown) => () => rows.forEach(make)
  return [
    [
      'configs: secrets',
      each(({ config, raw }) => {
        maskedJson(raw)
        const { hidden } = hideSecrets(config)
        expectEqual('hidden twice', sameJson(hideSecrets(hidden).hidden, hidden), true)
        const filled = fillSecrets(hidden, config)
        expectEqual('missing secrets', filled.missing, [])
        expectEqual('filled again', sameJson(filled.config, config), true)
      }),
    ],
    [
      'configs: comparison',
      each(({ config }) => {
        expectEqual('equal to itself', sameConfig(config, config), true)
        expectEqual('changes to itself', diffConfigs(config, config).length, 0)
        configDigest(config)
        diffConfigs(config, rows[0]?.config, { exact: true })
        compareContents(config, rows[0]?.config)
      }),
    ],
    ['configs: checks', each(({ config }) => checkConfig(config))],
    ['configs: pipeline', each(({ config }) => [pipelineStages(config), logPathOf(config)])],
    [
      'configs: search',
      () => {
        const searchable = rows.map((config) => toSearchableConfig(config))
        for (const text of ['path', 'x', '(', '\\']) searchInConfigs(searchable, text)
      },
    ],
    [
      'configs: history',
      each((config) => {
        const version = versionOf(config, now)
        if (!version) return
        const row = structuredClone(rowOf({ ...version, how: 'first' }))
        expectEqual('a version that can be stored', isStoredVersion(row), true)
        const text = historyFileText([versionIn(row)], 'server', now)
        expectEqual('versions of the file', parseHistoryFile(text)?.length, 1)
      }),
    ],
    [
      'configs: backup',
      () => {
        const objects = rows.filter(({ config }) => isRecord(config))
        const items = readBackup(backupText(rows, 'server', now))
        expectEqual('configs of the backup', items?.length, objects.length)
        for (const [i, item] of (items ?? []).entries()) {
          const current = objects[i]
          const restored = toRestoreItem(item, current, new Set())
          expectEqual('restored', restored.is, 'same')
          restoreChange(toRestoreItem(item, undefined, new Set()), [])
        }
      },
    ],
    [
      'configs: editor',
      each((config) => {
        const version = serverVersionOf(config)
        const session = startSession(version)
        expectEqual('unsaved changes of an untouched config', isUnsaved(session), false)
        const draft = structuredClone({ id: 'x', ...toDraft(config.name, session, now) })
        isUnsaved(restoreSession(draft, version))
      }),
    ],
    [
      'configs: plans',
      () => {
        const snapshot = emptySnapshot()
        for (const config of rows) snapshot.configs.set(config.name, configSnapshotOf(config))
        const changes = rows.flatMap(({ name: config, config: content, note }): Change[] => [
          {
            kind: 'saveConfig',
            config,
            note: `${note}!`,
            content: isRecord(content) ? content : {},
          },
          { kind: 'assignConfig', config, agent: 'a' },
          { kind: 'deleteConfig', config },
        ])
        planModel(changes, snapshot)
        rows.map(digestConfig)
      },
    ],
  ]
}
