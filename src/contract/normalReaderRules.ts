import { fnv1a } from '../lib/text/fnv1a'
import { removeTextDefaults } from './agentDefaults'
import {
  removeMembers,
  isMetric,
  isEmptyValue,
  recordAt,
  ownMember,
  readerMode,
  trimmedMember,
  trimKeepingBlank,
  type Members,
  type NormalRule,
} from './configDraft'
import { goBoolean } from './goNumbers'
import { watchedPath } from './watchedPath'
import { trimEndOf } from '../lib/text/trimEndOf'

const isCloudTrail = (config: Members) => readerMode(config).startsWith('cloudtrail')

/** The pattern of the beginning of a qiniulog line, as logkit writes it. */
const qiniulogHead = String.raw`[1-9]\d{3}\/[0-1]\d\/[0-3]\d [0-2]\d:[0-6]\d:[0-6]\d(\.\d{6})? \[`

/** Rules about the reader and the cleaner of a log runner. */
export const readerRules: readonly NormalRule[] = [
  {
    name: 'default meta path',
    reason:
      'Without a path the agent keeps positions under the runner’s name and a hash of the log path.',
    source: 'reader/meta.go GetMetaOption, utils/models/utils.go Hash',
    apply: forReader((reader, config) => {
      const [, name, hash] = /^meta\/(.+)_(\d+)$/.exec(trimmedMember(reader, 'meta_path')) ?? []
      const names = [config.name, reader.runner_name, reader.name].filter((given) => given)
      if (name === undefined || (names.length > 0 && !names.includes(name))) return
      if (hash === String(fnv1a(baseName(trimmedMember(reader, 'log_path')))))
        removeMembers(reader, ['meta_path'])
    }),
  },
  {
    name: 'runner name in the reader',
    reason: 'The agent overwrites `runner_name` of the reader with the runner’s name.',
    source: 'mgr/runner.go NewLogExportRunner',
    apply: forReader((reader) => removeMembers(reader, ['name', 'runner_name'])),
  },
  {
    name: 'extra information in the reader',
    reason: 'With `extra_info` the agent turns it on in the reader.',
    source: 'mgr/runner.go NewLogExportRunner',
    apply: forReader((reader, config) => {
      if (config.extra_info === true) removeMembers(reader, ['extra_info'])
    }),
  },
  {
    name: 'blocking in the reader',
    reason: 'With `is_block` the agent turns it on in the reader.',
    source: 'mgr/runner.go NewLogExportRunner',
    apply: forReader((reader, config) => {
      if (config.is_block === true) removeMembers(reader, ['is_block'])
    }),
  },
  {
    name: 'maximum line length in the reader',
    reason: 'The agent copies `max_line_len` to its reader.',
    source: 'mgr/runner.go NewLogExportRunner, utils/models/models.go KeyRunnerMaxLineLen',
    apply: forReader((reader, config) => {
      if (isPositive(config.max_line_len)) removeMembers(reader, ['runner_max_line_Len'])
    }),
  },
  {
    name: 'path of fileauto',
    reason: 'fileauto trims its path, and follows all files of a directory by `/*`.',
    source: 'reader/autofile/autofile.go NewReader, matchMode',
    apply: forReader((reader, config) => {
      const path = trimmedMember(reader, 'log_path')
      if (readerMode(config) === 'fileauto' && path !== '') reader.log_path = watchedPath(path)
    }),
  },
  {
    name: 'paths of cloudtrail',
    reason: 'cloudtrail reads from the directory that it syncs to and ignores the paths.',
    source: 'mgr/runner.go NewLogExportRunner',
    apply: forReader((reader, config) => {
      if (isCloudTrail(config)) removeMembers(reader, ['log_path', 'log_path_old'])
    }),
  },
  {
    name: 'head of qiniulog lines',
    reason: 'For the parser qiniulog the agent sets the head pattern of its lines.',
    source: 'mgr/runner.go Compatible, parser/qiniu/qiniu.go HeadPatthern',
    apply: forReader((reader, config) => {
      const parser = recordAt(config, 'parser')
      if (trimmedMember(parser, 'type') !== 'qiniulog') return
      const prefix = trimmedMember(parser, 'qiniulog_prefix').trim()
      const defaultHead = `^${prefix && `${prefix} `}${qiniulogHead}`
      if (['', defaultHead].includes(trimmedMember(reader, 'head_pattern')))
        removeMembers(reader, ['head_pattern'])
    }),
  },
  {
    name: 'defaults of the reader',
    reason: 'A default value means the same as its absence.',
    source: 'reader/*/*.go NewReader, reader/meta.go NewMetaWithConf',
    apply: forReader((reader, config) => {
      const { log_path: path } = reader
      const isArchive = typeof path === 'string' && /\.(tar\.gz|tar|zip)$/.test(path)
      const mode = readerMode(config)
      removeTextDefaults('reader', mode === 'fileauto' && isArchive ? 'dirx' : mode, reader)
    }),
  },
  {
    name: 'absent reader mode',
    reason: 'A reader without a mode reads a directory.',
    source: 'reader/reader.go NewReaderWithMeta',
    apply: forReader((reader, config) => {
      if (readerMode(config) === 'dir') reader.mode = 'dir'
    }),
  },
  {
    name: 'cleaner of cloudtrail',
    reason: 'cloudtrail without a cleaner deletes read files every minute and keeps 50.',
    source: 'mgr/runner.go NewLogExportRunner',
    apply: (config) => {
      const cleaner = recordAt(config, 'cleaner')
      if (isMetric(config) || !isCloudTrail(config) || !cleaner || isEmptyValue(cleaner)) return
      const { on, interval, files, megabytes } = cleanerSettings(cleaner)
      if (on && interval === 60 && files === 50 && megabytes === 0)
        removeMembers(cleaner, cleanerKeys)
      else if (!on) cleaner.delete_enable = 'false'
    },
  },
  {
    name: 'defaults of the cleaner',
    reason:
      'A cleaner is off by default; runs every 300 s; keeps 10 files and 2048 MB when neither is given.',
    source: 'cleaner/cleaner.go NewCleaner',
    apply: (config) => {
      const cleaner = recordAt(config, 'cleaner')
      if (!cleaner) return
      const { on, interval, files, megabytes } = cleanerSettings(cleaner)
      if (!on && !isCloudTrail(config)) removeReadable(cleaner, 'delete_enable', isFlagText)
      if (interval === 300 || interval <= 0)
        removeReadable(cleaner, 'delete_interval', isIntegerText)
      const [isDefaultCount, isDefaultSize] = [files === 10, megabytes === 2048]
      const isDefault = isDefaultCount && isDefaultSize
      // A cleaner that is off applies no limit: each default number counts by itself.
      if (files <= 0 || isDefault || (!on && isDefaultCount))
        removeReadable(cleaner, 'reserve_file_number', isIntegerText)
      if (megabytes <= 0 || isDefault || (!on && isDefaultSize))
        removeReadable(cleaner, 'reserve_file_size', isIntegerText)
    },
  },
]

function forReader(change: (reader: Members, config: Members) => void): NormalRule['apply'] {
  return (config) => {
    const reader = recordAt(config, 'reader')
    if (reader && !isMetric(config)) change(reader, config)
  }
}

const cleanerKeys = ['delete_enable', 'delete_interval', 'reserve_file_number', 'reserve_file_size']

const isFlagText = (text: string) => goBoolean(text) !== undefined
const isIntegerText = (text: string) => /^[+-]?\d+$/.test(text)

/** Removes an empty text and a text that the agent can parse. Text that it cannot parse stays, to show as a difference. */
function removeReadable(members: Members, key: string, readable: (text: string) => boolean): void {
  const value = ownMember(members, key)
  if (typeof value === 'string' && (value === '' || readable(value))) removeMembers(members, [key])
}

/** The settings of a cleaner, its interval in seconds; 0 = not given. */
function cleanerSettings(cleaner: Members) {
  const number = (key: string) => {
    const value = ownMember(cleaner, key)
    return typeof value === 'string' && isIntegerText(value) ? Number(value) : 0
  }
  const enable = ownMember(cleaner, 'delete_enable')
  return {
    on: typeof enable === 'string' && goBoolean(enable) === true,
    interval: number('delete_interval'),
    files: number('reserve_file_number'),
    megabytes: number('reserve_file_size'),
  }
}

const isPositive = (value: unknown) => typeof value === 'number' && value > 0

/** The last element of a path, as Go's filepath.Base gives it. */
const baseName = (path: string): string => {
  const clean = trimEndOf(trimKeepingBlank(path), '/')
  return clean === '' ? (path === '' ? '.' : '/') : clean.slice(clean.lastIndexOf('/') + 1)
}
