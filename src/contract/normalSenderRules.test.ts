import { senderRules } from './normalSenderRules'
import { describeRules, log, measured, metric, pandora, sending } from './ruleExamples'

const ip = (key: string) => ({ transforms: [{ type: 'IP', key, transform_at: 'server' }] })
const falcon = { sender_type: 'open_falcon', collect_interval: '15' }

describeRules(senderRules, {
  'runner name in the senders': {
    same: [sending({ sender_type: 'discard', runner_name: 'web' }), log()],
    different: [sending({ sender_type: 'discard', name: 'web' }), log()],
  },
  'user agent of the senders': {
    same: [measured({ sender_type: 'discard', _useragent: 'logkit/v1' }), metric()],
    different: [measured({ sender_type: 'discard', useragent: 'logkit/v1' }), metric()],
  },
  'raw sending of the senders': {
    same: [sending({ sender_type: 'discard', _send_raw: 'true' }), log()],
    different: [measured({ sender_type: 'discard', _send_raw: 'true' }), metric()],
  },
  'tokens of a server': {
    same: [sending({ ...pandora, logdb_tokens_get_export_token: 't' }), sending(pandora)],
    different: [sending({ ...pandora, pandora_sk: 't' }), sending(pandora)],
  },
  'marks of a metric runner': {
    same: [
      measured({ ...pandora, is_metrics: 'true', pandora_tsdb_timestamp: 'timestamp' }),
      measured(pandora),
    ],
    different: [sending({ ...pandora, is_metrics: 'true' }), sending(pandora)],
  },
  'blocking in the senders': {
    same: [
      sending({ sender_type: 'discard', is_block: 'true' }, { is_block: true }),
      log({ is_block: true }),
    ],
    different: [
      measured({ sender_type: 'discard', is_block: 'true' }, { is_block: true }),
      metric({ is_block: true }),
    ],
  },
  'longest line in the senders': {
    same: [
      sending({ sender_type: 'discard', runner_max_line_Len: '9' }, { max_line_len: 9 }),
      log({ max_line_len: 9 }),
    ],
    different: [sending({ sender_type: 'discard', runner_max_line_Len: '9' }), log()],
  },
  'extra information in pandora senders': {
    same: [
      sending({ ...pandora, pandora_extra_info: 'true' }, { extra_info: true }),
      sending(pandora, { extra_info: true }),
    ],
    different: [sending({ ...pandora, pandora_extra_info: 'true' }), sending(pandora)],
  },
  'description in the senders of a log runner': {
    same: [sending({ ...pandora, pandora_description: 'ours' }), sending(pandora)],
    different: [measured({ ...pandora, pandora_description: 'ours' }), measured(pandora)],
  },
  'description in the senders of a metric runner': {
    same: [
      measured({ ...pandora, pandora_description: '由logkit监控收集自动创建' }),
      measured(pandora),
    ],
    different: [
      measured({ sender_type: 'discard', pandora_description: '由logkit监控收集自动创建' }),
      metric(),
    ],
  },
  'interval and name of open_falcon senders': {
    same: [measured({ ...falcon, name: 'web' }), measured({ sender_type: 'open_falcon' })],
    different: [sending(falcon), sending({ sender_type: 'open_falcon' })],
  },
  'queue of pandora senders': {
    same: [sending({ ...pandora, fault_tolerant: 'false' }), sending(pandora)],
    different: [sending({ sender_type: 'discard', fault_tolerant: 'false' }), log()],
  },
  'addresses in the schema of pandora senders': {
    same: [
      sending({ ...pandora, pandora_auto_create: 'a string,from ip' }, ip('from')),
      sending({ ...pandora, pandora_auto_create: 'a string' }, ip('from')),
    ],
    different: [
      sending({ ...pandora, pandora_auto_create: 'a string,to ip' }, ip('from')),
      sending({ ...pandora, pandora_auto_create: 'a string' }, ip('from')),
    ],
  },
  'defaults of the senders': {
    same: [
      sending({ ...pandora, pandora_logdb_name: 'r', ft_strategy: 'backup_only' }),
      sending(pandora),
    ],
    different: [sending({ ...pandora, pandora_logdb_name: 'other' }), sending(pandora)],
  },
})
