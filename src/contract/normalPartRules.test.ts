import { textRules, partRules } from './normalPartRules'
import { describeRules, changing, log, metric, parsing } from './ruleExamples'

describeRules([...textRules, ...partRules], {
  texts: {
    same: [log({}, { x: null, y: 7, z: true }), log({}, { x: '', y: '7', z: 'true' })],
    different: [log({}, { y: 7 }), log({}, { y: '7.0' })],
  },
  'runner name in the parser': {
    same: [parsing({ type: 'json', runner_name: 'web' }), log()],
    different: [parsing({ type: 'json', name: 'web' }), log()],
  },
  'prefix in the parser': {
    same: [
      log({ internal_key_prefix: ' p_ ', parser: { type: 'json', internal_key_prefix: 'p_' } }),
      log({ internal_key_prefix: ' p_ ' }),
    ],
    different: [parsing({ type: 'json', internal_key_prefix: 'p_' }), log()],
  },
  'typed tabs': {
    same: [
      parsing({ type: 'csv', csv_splitter: String.raw`|\t|` }),
      parsing({ type: 'csv', csv_splitter: '|\t|' }),
    ],
    different: [
      parsing({ type: 'csv', csv_splitter: String.raw`|\n|` }),
      parsing({ type: 'csv', csv_splitter: '|\n|' }),
    ],
  },
  'encoded patterns': {
    same: [
      // The base64 of `X%20%25%7BINT%7D%2B`.
      parsing({ type: 'grok', grok_custom_patterns: 'WCUyMCUyNSU3QklOVCU3RCUyQg==' }),
      parsing({ type: 'grok', grok_custom_patterns: 'X %{INT}+' }),
    ],
    different: [
      parsing({ type: 'grok', grok_patterns: 'WCUyMCUyNSU3QklOVCU3RCUyQg==' }),
      parsing({ type: 'grok', grok_patterns: 'X %{INT}+' }),
    ],
  },
  'defaults of the parser': {
    same: [parsing({ type: 'raw', timestamp: 'true' }), parsing({ type: 'raw' })],
    different: [parsing({ type: 'json', timestamp: 'true' }), parsing({ type: 'json' })],
  },
  'absent parser': {
    same: [parsing({}), parsing({ type: 'raw' })],
    different: [parsing({}), parsing({ type: 'empty' })],
  },
  'stage of a transform': {
    same: [
      changing({ type: 'replace', key: 'a', stage: 'before_parser' }),
      changing({ type: 'replace', key: 'a' }),
    ],
    different: [
      changing({ type: 'discard', key: 'a', stage: 'before_parser' }),
      changing({ type: 'discard', key: 'a' }),
    ],
  },
  'defaults of a transform': {
    same: [
      changing({ type: 'date', key: 'a', offset: 0, x: null }),
      changing({ type: 'date', key: 'a' }),
    ],
    different: [
      changing({ type: 'date', key: 'a', offset: '0' }),
      changing({ type: 'date', key: 'a' }),
    ],
  },
  router: {
    same: [
      log({ router: { router_key_name: '', router_match_type: 'equal', router_routes: {} } }),
      log(),
    ],
    different: [
      log({ router: { router_key_name: 'a', router_match_type: 'equal', router_routes: {} } }),
      log(),
    ],
  },
  metrics: {
    same: [
      metric({
        metric: [{ type: 'cpu', attributes: { a: true }, config: { per_cpu: true }, x: 1 }],
      }),
      metric(),
    ],
    different: [metric({ metric: [{ type: 'cpu', attributes: { a: false } }] }), metric()],
  },
})
