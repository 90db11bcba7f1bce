import { expect, test } from 'vitest'
import { nginxFormatRegex } from './nginxFormat'
import { parse, parsed } from './testing/parsed'

const regex = String.raw`^(?P<ip>\S+) \[(?P<time>[^\]]*)\] (?P<status>\S+) (?P<took>\S+)$`
const line = '10.0.0.1 [12/Oct/2017:14:16:50 +0800] 200 0.25'
const nginx = (options: Record<string, string>, sample = line) =>
  parsed({ type: 'nginx', nginx_log_format_regex: regex, ...options }, sample)

test('groups are texts unless the schema types them', () => {
  expect(nginx({ nginx_schema: 'status long,took:float,time date' })).toEqual([
    [
      {
        ip: 'string 10.0.0.1',
        time: 'date 2017-10-12T14:16:50+08:00',
        status: 'long 200',
        took: 'float 0.25',
      },
    ],
  ])
})

test('a dash is 0; what is not of its type is left out', () => {
  const options = { nginx_schema: 'status long,took float,time date' }
  const parser = { type: 'nginx', nginx_log_format_regex: regex, ...options }
  const [first] = parse(parser, 'x [soon] - x').lines
  expect(first?.records).toEqual([
    {
      fields: [
        { name: 'ip', type: 'string', value: 'x' },
        { name: 'status', type: 'long', value: '0' },
      ],
      omitted: [
        { name: 'time', type: 'date', value: 'soon' },
        { name: 'took', type: 'float', value: 'x' },
      ],
    },
  ])
})

test('a group without a name is a field without a name, labels take the place of fields', () => {
  const nginx_log_format_regex = '(\\w+) (?P<b>\\w+)'
  expect(nginx({ nginx_log_format_regex, labels: 'b label' }, 'x y')).toEqual([
    [{ '': 'string x', b: 'string label' }],
  ])
})

test('a line that does not match keeps its line break in what is sent instead', () => {
  const { lines } = parse({ type: 'nginx', nginx_log_format_regex: '^a$' }, 'b', {
    reader: { mode: 'tailx' },
  })
  expect(lines).toMatchObject([
    {
      fault: {
        is: 'agent',
        message: 'NginxParser fail to parse log line [b], given format is [^a$]',
      },
      records: [{ fields: [{ name: 'pandora_stash', value: 'b\n' }] }],
    },
  ])
})

const configuration = `
http {
  log_format  other '$x';
  log_format main '$remote_addr - [$time_local] "$request" '
                  '$status $body_bytes_sent';
}`

test('the expression is made of the format in the configuration of the host', () => {
  expect(nginxFormatRegex(configuration, 'main')).toBe(
    String.raw`^(?P<remote_addr>[^ ]*) - \[(?P<time_local>[^]]*)\] "(?P<request>[^"]*)" (?P<status>[^ ]*) (?P<body_bytes_sent>[^ ]*)$`,
  )
  const parser = {
    type: 'nginx',
    nginx_log_format_path: '/etc/nginx/nginx.conf',
    nginx_log_format_name: 'main',
  }
  expect(parsed(parser, 'x')).toEqual({
    refusal: { is: 'nginxFile', path: '/etc/nginx/nginx.conf', format: 'main' },
  })
  expect(
    parsed(parser, '1.2.3.4 - [now] "GET / HTTP/1.1" 200 12', {
      nginxConfiguration: configuration,
    }),
  ).toEqual([
    [
      {
        remote_addr: 'string 1.2.3.4',
        time_local: 'string now',
        request: 'string GET / HTTP/1.1',
        status: 'string 200',
        body_bytes_sent: 'string 12',
      },
    ],
  ])
})

test.each([
  [
    { nginx_log_format_regex: '(' },
    { is: 'agent', message: expect.stringContaining('missing closing )') },
  ],
  [{ nginx_schema: 'status' }, { is: 'option', option: 'nginx_schema' }],
  [{ nginx_log_format_regex: '' }, { is: 'option', option: 'nginx_log_format_path' }],
])('the agent refuses the parser %j', (options, refusal) => {
  expect(nginx(options)).toEqual({ refusal })
})
