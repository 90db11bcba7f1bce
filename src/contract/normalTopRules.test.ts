import { topRules, lastRules } from './normalTopRules'
import { describeRules, log, metric } from './testing/describeRules'

describeRules([...topRules, ...lastRules], {
  'null members': {
    same: [log({ batch_len: 5, Batch_Len: null }), log({ batch_len: 5 })],
    different: [log({ parser: null }), log()],
  },
  'case of member names': {
    same: [log({ Batch_Len: 5 }), log({ batch_len: 5 })],
    different: [log({}, { Read_From: 'newest' }), log({}, { read_from: 'newest' })],
  },
  'unknown members': {
    same: [log({ owner: 'billing', labels: { team: 'b' } }), log()],
    different: [log({}, { owner: 'billing' }), log()],
  },
  'numbers that are absent': {
    same: [
      log({ batch_len: 0, batch_size: 2097152, batch_interval: -1, errors_list_cap: 100 }),
      log(),
    ],
    different: [log({ batch_len: 1, batch_size: 2097152 }), log()],
  },
  'interval of a metric runner': {
    same: [metric({ collect_interval: 30 }), metric()],
    different: [metric({ collect_interval: 60 }), metric()],
  },
  'syncing after every batch': {
    same: [log({ sync_every: 1 }), log({ sync_every: 0 })],
    different: [log({ sync_every: -1 }), log()],
  },
  'flags that are off': {
    same: [log({ send_raw: false, log_audit: 'false' }), log()],
    different: [log({ send_raw: true }), log()],
  },
  'identity and state': {
    same: [log({ name: 'web', createtime: '2026', web_folder: true, is_stopped: true }), log()],
    different: [log({ note: 'night shift' }), log()],
  },
  'empty members': {
    same: [log({ meta_dir: '', env_tag: '', transforms: [], cleaner: {} }), log()],
    different: [log({ meta_dir: '/m' }), log()],
  },
})
