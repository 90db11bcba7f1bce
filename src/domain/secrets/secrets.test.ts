import { expect, test } from 'vitest'
import { encodeBase64, decodeBase64 } from '../../lib/text/base64'
import { mask, maskSecrets, maskText } from './secrets'

test('options with a secret are masked at any depth', () => {
  const config = {
    reader: {
      mode: 'mysql',
      mysql_datasource: 'root:s3@tcp(10.0.0.1:3306)',
      mysql_sql: 'select 1',
    },
    senders: [
      { sender_type: 'pandora', pandora_ak: 'key', pandora_sk: 'key', enable_gzip: 'true' },
    ],
  }
  expect(maskSecrets(config)).toEqual({
    reader: { mode: 'mysql', mysql_datasource: mask, mysql_sql: 'select 1' },
    senders: [{ sender_type: 'pandora', pandora_ak: mask, pandora_sk: mask, enable_gzip: 'true' }],
  })
})

test('keys that name a secret are masked in any case and for any value', () => {
  const unknown = {
    Password: 'x',
    my_token: 7,
    authorization: { basic: ['x'] },
    x_sk: 'x',
    qiniuAK: 'x',
    risk: 'none',
    auth_token_file: '/etc/token',
    password: '',
    secret: null,
  }
  expect(maskSecrets(unknown)).toEqual({
    Password: mask,
    my_token: mask,
    authorization: { basic: [mask] },
    x_sk: mask,
    qiniuAK: mask,
    risk: 'none',
    auth_token_file: '/etc/token',
    password: '',
    secret: null,
  })
})

test.each([
  ['http://user:s3cret@host/x', `http://user:${mask}@host/x`],
  ['redis://:s3c@ret@host:6379', `redis://:${mask}@host:6379`],
  ['dial root:s3cret@tcp(10.0.0.1:3306): refused', `dial root:${mask}@tcp(10.0.0.1:3306): refused`],
  ['server=x;user id=sa;password=s3cret;port=1', `server=x;user id=sa;password=${mask};port=1`],
  ['GET http://x/y?token=s3cret&z=1 404', `GET http://x/y?token=${mask}&z=1 404`],
  ['{"pandora_sk": "s3cret", not JSON', `{"pandora_sk": "${mask}", not JSON`],
  ['Authorization: Bearer abcdefgh.ijkl', `Authorization: Bearer ${mask}`],
])('credentials in %s are masked', (text, expected) => {
  expect(maskText(text)).toBe(expected)
})

test.each([
  '/var/log/nginx/*.log',
  'send: dial tcp 10.10.9.21:9092: connect: connection refused',
  'http://10.0.0.1:9200/index',
  '%{TIMESTAMP_ISO8601:time:date} %{LOGLEVEL:level}',
  'mail@example.com',
])('%s is unchanged', (text) => {
  expect(maskText(text)).toBe(text)
})

test('JSON inside a text stays JSON, base64 stays base64', () => {
  const text = JSON.stringify({ senders: [{ pandora_sk: 'x' }] })
  const masked = JSON.stringify({ senders: [{ pandora_sk: mask }] })
  expect(maskSecrets({ config: text })).toEqual({ config: masked })
  expect(decodeBase64(maskText(encodeBase64(text)))).toBe(masked)
})
