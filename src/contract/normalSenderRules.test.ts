import { senderRules } from './normalSenderRules'
import {
  describeRules,
  log,
  metricWithSender,
  metric,
  pandora,
  withSender,
} from './testing/describeRules'

const ip = (key: string) => ({ transforms: [{ type: 'IP', key, transform_at: 'server' }] })
const falcon = { sender_type: 'open_falcon', collect_interval: '15' }

describeRules(senderRules, {
  'runner name in the senders': {
    same: [withSender({ sender_type: 'discard', runner_name: 'web' }), log()],
    different: [withSender({ sender_type: 'discard', name: 'web' }), log()],
  },
  'user agent of the senders': {
    same: [metricWithSender({ sender_type: 'discard', _useragent: 'logkit/v1' }), metric()],
    different: [metricWithSender({ sender_type: 'discard', useragent: 'logkit/v1' }), metric()],
  },
  'raw sending of the senders': {
    same: [withSender({ sender_type: 'discard', _send_raw: 'true' }), log()],
    different: [metricWithSender({ sender_type: 'discard', _send_raw: 'true' }), metric()],
  },
  'tokens of a server': {
    same: [withSender({ ...pandora, logdb_tokens_get_export_token: 't' }), withSender(pandora)],
    different: [withSender({ ...pandora, pandora_sk: 't' }), withSender(pandora)],
  },
  'marks of a metric runner': {
    same: [
      metricWithSender({ ...pandora, is_metrics: 'true', pandora_tsdb_timestamp: 'timestamp' }),
      metricWithSender(pandora),
    ],
    different: [withSender({ ...pandora, is_metrics: 'true' }), withSender(pandora)],
  },
  'blocking in the senders': {
    same: [
      withSender({ sender_type: 'discard', is_block: 'true' }, { is_block: true }),
      log({ is_block: true }),
    ],
    different: [
      metricWithSender({ sender_type: 'discard', is_block: 'true' }, { is_block: true }),
      metric({ is_block: true }),
    ],
  },
  'maximum line length in the senders': {
    same: [
      withSender({ sender_type: 'discard', runner_max_line_Len: '9' }, { max_line_len: 9 }),
      log({ max_line_len: 9 }),
    ],
    different: [withSender({ sender_type: 'discard', runner_max_line_Len: '9' }), log()],
  },
  'extra information in pandora senders': {
    same: [
      withSender({ ...pandora, pandora_extra_info: 'true' }, { extra_info: true }),
      withSender(pandora, { extra_info: true }),
    ],
    different: [withSender({ ...pandora, pandora_extra_info: 'true' }), withSender(pandora)],
  },
  'description in the senders of a log runner': {
    same: [withSender({ ...pandora, pandora_description: 'ours' }), withSender(pandora)],
    different: [
      metricWithSender({ ...pandora, pandora_description: 'ours' }),
      metricWithSender(pandora),
    ],
  },
  'description in the senders of a metric runner': {
    same: [
      metricWithSender({ ...pandora, pandora_description: '由logkit监控收集自动创建' }),
      metricWithSender(pandora),
    ],
    different: [
      metricWithSender({ sender_type: 'discard', pandora_description: '由logkit监控收集自动创建' }),
      metric(),
    ],
  },
  'interval and name of open_falcon senders': {
    same: [
      metricWithSender({ ...falcon, name: 'web' }),
      metricWithSender({ sender_type: 'open_falcon' }),
    ],
    different: [withSender(falcon), withSender({ sender_type: 'open_falcon' })],
  },
  'queue of pandora senders': {
    same: [withSender({ ...pandora, fault_tolerant: 'false' }), withSender(pandora)],
    different: [withSender({ sender_type: 'discard', fault_tolerant: 'false' }), log()],
  },
  'addresses in the schema of pandora senders': {
    same: [
      withSender({ ...pandora, pandora_auto_create: 'a string,from ip' }, ip('from')),
      withSender({ ...pandora, pandora_auto_create: 'a string' }, ip('from')),
    ],
    different: [
      withSender({ ...pandora, pandora_auto_create: 'a string,to ip' }, ip('from')),
      withSender({ ...pandora, pandora_auto_create: 'a string' }, ip('from')),
    ],
  },
  'defaults of the senders': {
    same: [
      withSender({ ...pandora, pandora_logdb_name: 'r', ft_strategy: 'backup_only' }),
      withSender(pandora),
    ],
    different: [withSender({ ...pandora, pandora_logdb_name: 'other' }), withSender(pandora)],
  },
})
