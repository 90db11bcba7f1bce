import { fnv1a } from '../lib/text/fnv1a'
import { dropTextDefaults } from './agentDefaults'
import {
  drop,
  flagText,
  isMetric,
  isNothing,
  mapOf,
  own,
  readerMode,
  textIn,
  trimmed,
  type Members,
  type NormalRule,
} from './configDraft'
import { watchedPath } from './watchedPath'

const isCloudTrail = (config: Members) => readerMode(config).startsWith('cloudtrail')

/** The head of a line of qiniulog, as logkit writes it. */
const qiniulogHead = String.raw`[1-9]\d{3}\/[0-1]\d\/[0-3]\d [0-2]\d:[0-6]\d:[0-6]\d(\.\d{6})? \[`

/** Rules about the reader and the cleaner of a config that reads. */
export const readerRules: readonly NormalRule[] = [
  {
    name: 'meta path of the agent’s own choice',
    reason:
      'Without a path the agent keeps positions under the runner’s name and a hash of the log path.',
    source: 'reader/meta.go GetMetaOption, utils/models/utils.go Hash',
    apply: ofReader((reader, config) => {
      const [, name, hash] = /^meta\/(.+)_(\d+)$/.exec(textIn(reader, 'meta_path')) ?? []
      const names = [config.name, reader.runner_name, reader.name].filter((known) => known)
      if (name === undefined || (names.length > 0 && !names.includes(name))) return
      if (hash === String(fnv1a(baseOf(textIn(reader, 'log_path'))))) drop(reader, ['meta_path'])
    }),
  },
  {
    name: 'runner name in the reader',
    reason: 'The agent writes the runner’s name into its reader, over what stands there.',
    source: 'mgr/runner.go NewLogExportRunner',
    apply: ofReader((reader) => drop(reader, ['name', 'runner_name'])),
  },
  {
    name: 'extra information in the reader',
    reason: 'With `extra_info` the agent turns it on in the reader.',
    source: 'mgr/runner.go NewLogExportRunner',
    apply: ofReader((reader, config) => {
      if (config.extra_info === true) drop(reader, ['extra_info'])
    }),
  },
  {
    name: 'blocking in the reader',
    reason: 'With `is_block` the agent turns it on in the reader.',
    source: 'mgr/runner.go NewLogExportRunner',
    apply: ofReader((reader, config) => {
      if (config.is_block === true) drop(reader, ['is_block'])
    }),
  },
  {
    name: 'longest line in the reader',
    reason: 'The agent copies `max_line_len` to its reader.',
    source: 'mgr/runner.go NewLogExportRunner, utils/models/models.go KeyRunnerMaxLineLen',
    apply: ofReader((reader, config) => {
      if (isPositive(config.max_line_len)) drop(reader, ['runner_max_line_Len'])
    }),
  },
  {
    name: 'path of fileauto',
    reason: 'fileauto trims its path, and follows all files of a directory by `/*`.',
    source: 'reader/autofile/autofile.go NewReader, matchMode',
    apply: ofReader((reader, config) => {
      const path = textIn(reader, 'log_path')
      if (readerMode(config) === 'fileauto' && path !== '') reader.log_path = watchedPath(path)
    }),
  },
  {
    name: 'paths of cloudtrail',
    reason: 'cloudtrail reads from the directory that it syncs to, whatever path stands there.',
    source: 'mgr/runner.go NewLogExportRunner',
    apply: ofReader((reader, config) => {
      if (isCloudTrail(config)) drop(reader, ['log_path', 'log_path_old'])
    }),
  },
  {
    name: 'head of qiniulog lines',
    reason: 'For the parser qiniulog the agent fills in the pattern that its lines begin with.',
    source: 'mgr/runner.go Compatible, parser/qiniu/qiniu.go HeadPatthern',
    apply: ofReader((reader, config) => {
      const parser = mapOf(config, 'parser')
      if (textIn(parser, 'type') !== 'qiniulog') return
      const prefix = textIn(parser, 'qiniulog_prefix').trim()
      const usual = `^${prefix && `${prefix} `}${qiniulogHead}`
      if (['', usual].includes(textIn(reader, 'head_pattern'))) drop(reader, ['head_pattern'])
    }),
  },
  {
    name: 'defaults of the reader',
    reason: 'What the agent would take anyway says no more than its absence.',
    source: 'reader/*/*.go NewReader, reader/meta.go NewMetaWithConf',
    apply: ofReader((reader, config) => {
      const { log_path: path } = reader
      const packed = typeof path === 'string' && /\.(tar\.gz|tar|zip)$/.test(path)
      const mode = readerMode(config)
      dropTextDefaults('reader', mode === 'fileauto' && packed ? 'dirx' : mode, reader)
    }),
  },
  {
    name: 'absent reader mode',
    reason: 'A reader without a mode reads a directory.',
    source: 'reader/reader.go NewReaderWithMeta',
    apply: ofReader((reader, config) => {
      if (readerMode(config) === 'dir') reader.mode = 'dir'
    }),
  },
  {
    name: 'cleaner of cloudtrail',
    reason: 'cloudtrail without a cleaner deletes what it has read, 50 files behind, every minute.',
    source: 'mgr/runner.go NewLogExportRunner',
    apply: (config) => {
      const cleaner = mapOf(config, 'cleaner')
      if (isMetric(config) || !isCloudTrail(config) || !cleaner || isNothing(cleaner)) return
      const { on, interval, files, megabytes } = cleaning(cleaner)
      if (on && interval === 60 && files === 50 && megabytes === 0) drop(cleaner, cleanerKeys)
      else if (!on) cleaner.delete_enable = 'false'
    },
  },
  {
    name: 'defaults of the cleaner',
    reason: 'Off unless on; every 300 s; 10 files and 2048 MB where neither number is given.',
    source: 'cleaner/cleaner.go NewCleaner',
    apply: (config) => {
      const cleaner = mapOf(config, 'cleaner')
      if (!cleaner) return
      const { on, interval, files, megabytes } = cleaning(cleaner)
      if (!on && !isCloudTrail(config)) dropUnless(cleaner, 'delete_enable', flagged)
      if (interval === 300 || interval <= 0) dropUnless(cleaner, 'delete_interval', numeric)
      const [usualFiles, usualSize] = [files === 10, megabytes === 2048]
      const usual = usualFiles && usualSize
      // A cleaner that is off limits nothing: its numbers count apart.
      if (files <= 0 || usual || (!on && usualFiles))
        dropUnless(cleaner, 'reserve_file_number', numeric)
      if (megabytes <= 0 || usual || (!on && usualSize))
        dropUnless(cleaner, 'reserve_file_size', numeric)
    },
  },
]

function ofReader(change: (reader: Members, config: Members) => void): NormalRule['apply'] {
  return (config) => {
    const reader = mapOf(config, 'reader')
    if (reader && !isMetric(config)) change(reader, config)
  }
}

const cleanerKeys = ['delete_enable', 'delete_interval', 'reserve_file_number', 'reserve_file_size']

const flagged = (text: string) => flagText(text) !== null
const numeric = (text: string) => /^[+-]?\d+$/.test(text)

/** Drops a text that the agent reads as what it says, and the empty text; what it cannot read stays to be seen. */
function dropUnless(members: Members, key: string, readable: (text: string) => boolean): void {
  const value = own(members, key)
  if (typeof value === 'string' && (value === '' || readable(value))) drop(members, [key])
}

/** What a cleaner does: its interval in seconds; 0 = not said. */
function cleaning(cleaner: Members) {
  const figure = (key: string) => {
    const value = own(cleaner, key)
    return typeof value === 'string' && numeric(value) ? Number(value) : 0
  }
  const enable = own(cleaner, 'delete_enable')
  return {
    on: typeof enable === 'string' && flagText(enable) === true,
    interval: figure('delete_interval'),
    files: figure('reserve_file_number'),
    megabytes: figure('reserve_file_size'),
  }
}

const isPositive = (value: unknown) => typeof value === 'number' && value > 0

/** The last name of a path, as Go's filepath.Base has it. */
const baseOf = (path: string): string => {
  const clean = trimmed(path).replace(/\/+$/, '')
  return clean === '' ? (path === '' ? '.' : '/') : clean.slice(clean.lastIndexOf('/') + 1)
}
