import { readerRules } from './normalReaderRules'
import { describeRules, log, metric } from './testing/describeRules'

const dir = (change: object = {}) => log(change, { mode: 'dir', log_path: '/var/log' })
const trail = (change: object = {}) => log(change, { mode: 'cloudtrail', log_path: undefined })
const head = String.raw`^A [1-9]\d{3}\/[0-1]\d\/[0-3]\d [0-2]\d:[0-6]\d:[0-6]\d(\.\d{6})? \[`
const qiniulog = { parser: { type: 'qiniulog', qiniulog_prefix: 'A' } }

describeRules(readerRules, {
  'default meta path': {
    same: [log({ name: 'web' }, { meta_path: 'meta/web_1503731244' }), log()],
    different: [log({ name: 'web' }, { meta_path: 'meta/web_1503731245' }), log()],
  },
  'runner name in the reader': {
    same: [log({}, { name: 'web', runner_name: 'web' }), log()],
    different: [metric({ reader: { name: 'web' } }), metric()],
  },
  'extra information in the reader': {
    same: [log({ extra_info: true }, { extra_info: 'true' }), log({ extra_info: true })],
    different: [log({}, { extra_info: 'true' }), log()],
  },
  'blocking in the reader': {
    same: [log({ is_block: true }, { is_block: 'true' }), log({ is_block: true })],
    different: [log({}, { is_block: 'true' }), log()],
  },
  'maximum line length in the reader': {
    same: [log({ max_line_len: 9 }, { runner_max_line_Len: '9' }), log({ max_line_len: 9 })],
    different: [log({}, { runner_max_line_Len: '9' }), log()],
  },
  'path of fileauto': {
    same: [
      log({}, { mode: 'fileauto', log_path: ' /var/log/app/ ' }),
      log({}, { mode: 'fileauto', log_path: '/var/log/app/*' }),
    ],
    different: [
      log({}, { mode: 'tailx', log_path: '/var/log/app/' }),
      log({}, { mode: 'tailx', log_path: '/var/log/app/*' }),
    ],
  },
  'paths of cloudtrail': {
    same: [log({}, { mode: 'cloudtrail', log_path: 'a', log_path_old: 'b' }), trail()],
    different: [log({}, { log_path_old: '/b' }), log()],
  },
  'head of qiniulog lines': {
    same: [log(qiniulog, { head_pattern: head }), log(qiniulog)],
    different: [log(qiniulog, { head_pattern: head.replace('A', 'B') }), log(qiniulog)],
  },
  'defaults of the reader': {
    same: [log({}, { read_from: 'oldest', expire: '24h', max_open_files: '256' }), log()],
    different: [log({}, { mode: 'dirx', expire: '24h' }), log({}, { mode: 'dirx' })],
  },
  'absent reader mode': {
    same: [log({}, { mode: undefined }), log({}, { mode: 'dir' })],
    different: [log({}, { mode: undefined }), log({}, { mode: 'file' })],
  },
  'cleaner of cloudtrail': {
    same: [
      trail({
        cleaner: { delete_enable: 'true', delete_interval: '60', reserve_file_number: '50' },
      }),
      trail(),
    ],
    different: [trail({ cleaner: { delete_enable: 'false' } }), trail()],
  },
  'defaults of the cleaner': {
    same: [
      dir({
        cleaner: { delete_enable: 'true', reserve_file_number: '10', reserve_file_size: '2048' },
      }),
      dir({ cleaner: { delete_enable: 'true' } }),
    ],
    different: [
      dir({ cleaner: { delete_enable: 'true', reserve_file_number: '10' } }),
      dir({ cleaner: { delete_enable: 'true' } }),
    ],
  },
})
