import { expect, test } from 'vitest'
import { senderName } from './senderName'

test.each([
  ['discardSender', 'discard', ''],
  ['fileSender:/var/spool/app-%Y.log', 'file', '/var/spool/app-%Y.log'],
  ['httpSender_http://10.0.0.33:3000/nginx_', 'http', 'http://10.0.0.33:3000/nginx'],
  ['open_falcon_transfer_http://f:6060/api/push_', 'open_falcon', 'http://f:6060/api/push'],
  ['pandoraSender:(https://p,repo:r,region:nb)', 'pandora', 'https://p,repo:r,region:nb'],
  ['kafkaSender:(kafkaUrl:[k:9092],topic:[a])', 'kafka', 'kafkaUrl:[k:9092],topic:[a]'],
  [
    'elasticSender:(elasticUrl:[e],index:i,type:t)',
    'elasticsearch',
    'elasticUrl:[e],index:i,type:t',
  ],
  // logkit omits the closing parenthesis.
  ['influxdbSender:(h,db:d,measurement:m', 'influxdb', 'h,db:d,measurement:m'],
  ['mongodb_acc:(h,db:d,collection:c)', 'mongodb_acc', 'h,db:d,collection:c'],
  ['sqlfile(table:t)', 'sqlfile', 't'],
  // A csv sender uses the name of sqlfile.
  ['sqlfile(path_prefix:./sync.csv)', 'csv', './sync.csv'],
  ['kafka', 'kafka', ''],
  ['my own name', '', 'my own name'],
  ['', '', ''],
])('%s', (name, type, target) => {
  expect(senderName(name)).toEqual({ type, target })
})
