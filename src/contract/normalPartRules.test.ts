import { textRules, partRules } from './normalPartRules'
import { describeRules, withTransform, log, metric, withParser } from './testing/describeRules'

describeRules([...textRules, ...partRules], {
  texts: {
    same: [log({}, { x: null, y: 7, z: true }), log({}, { x: '', y: '7', z: 'true' })],
    different: [log({}, { y: 7 }), log({}, { y: '7.0' })],
  },
  'runner name in the parser': {
    same: [withParser({ type: 'json', runner_name: 'web' }), log()],
    different: [withParser({ type: 'json', name: 'web' }), log()],
  },
  'prefix in the parser': {
    same: [
      log({ internal_key_prefix: ' p_ ', parser: { type: 'json', internal_key_prefix: 'p_' } }),
      log({ internal_key_prefix: ' p_ ' }),
    ],
    different: [withParser({ type: 'json', internal_key_prefix: 'p_' }), log()],
  },
  'typed tabs': {
    same: [
      withParser({ type: 'csv', csv_splitter: String.raw`|\t|` }),
      withParser({ type: 'csv', csv_splitter: '|\t|' }),
    ],
    different: [
      withParser({ type: 'csv', csv_splitter: String.raw`|\n|` }),
      withParser({ type: 'csv', csv_splitter: '|\n|' }),
    ],
  },
  'encoded patterns': {
    same: [
      // The base64 of `X%20%25%7BINT%7D%2B`.
      withParser({ type: 'grok', grok_custom_patterns: 'WCUyMCUyNSU3QklOVCU3RCUyQg==' }),
      withParser({ type: 'grok', grok_custom_patterns: 'X %{INT}+' }),
    ],
    different: [
      withParser({ type: 'grok', grok_patterns: 'WCUyMCUyNSU3QklOVCU3RCUyQg==' }),
      withParser({ type: 'grok', grok_patterns: 'X %{INT}+' }),
    ],
  },
  'defaults of the parser': {
    same: [withParser({ type: 'raw', timestamp: 'true' }), withParser({ type: 'raw' })],
    different: [withParser({ type: 'json', timestamp: 'true' }), withParser({ type: 'json' })],
  },
  'absent parser': {
    same: [withParser({}), withParser({ type: 'raw' })],
    different: [withParser({}), withParser({ type: 'empty' })],
  },
  'stage of a transform': {
    same: [
      withTransform({ type: 'replace', key: 'a', stage: 'before_parser' }),
      withTransform({ type: 'replace', key: 'a' }),
    ],
    different: [
      withTransform({ type: 'discard', key: 'a', stage: 'before_parser' }),
      withTransform({ type: 'discard', key: 'a' }),
    ],
  },
  'defaults of a transform': {
    same: [
      withTransform({ type: 'date', key: 'a', offset: 0, x: null }),
      withTransform({ type: 'date', key: 'a' }),
    ],
    different: [
      withTransform({ type: 'date', key: 'a', offset: '0' }),
      withTransform({ type: 'date', key: 'a' }),
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
