/** A text that each of the most common patterns matches; grokEngine.test.ts checks them. */
const examples: Record<string, string> = {
  IP: '10.0.0.1',
  IPV4: '10.0.0.1',
  IPV6: '2001:db8::1',
  IPORHOST: 'web-01.example.com',
  HOSTNAME: 'web-01.example.com',
  HOSTPORT: '10.0.0.1:8080',
  MAC: '00:1b:44:11:3a:b7',
  UUID: '123e4567-e89b-12d3-a456-426614174000',
  EMAILADDRESS: 'ops@example.com',
  INT: '-42',
  NUMBER: '0.25',
  POSINT: '80',
  NONNEGINT: '0',
  BASE16NUM: '0x1f',
  WORD: 'GET',
  NOTSPACE: 'key=value',
  SPACE: '  ',
  DATA: 'as little as fits',
  GREEDYDATA: 'as much as fits',
  QS: '"in quotes"',
  QUOTEDSTRING: '"in quotes"',
  USERNAME: 'bob.smith',
  USER: 'bob.smith',
  PATH: '/var/log/messages',
  UNIXPATH: '/var/log/messages',
  WINPATH: 'C:\\logs\\app.log',
  URI: 'https://example.com/a?b=1',
  URIPATH: '/index.html',
  URIPATHPARAM: '/index.html?a=1',
  HTTPDATE: '12/Oct/2017:11:20:33 +0800',
  TIMESTAMP_ISO8601: '2026-11-22T10:11:12Z',
  SYSLOGTIMESTAMP: 'Nov 22 10:11:12',
  SYSLOGBASE: 'Nov 22 10:11:12 web-01 sshd[42]:',
  DATE: '11/22/2026',
  TIME: '10:11:12',
  YEAR: '2026',
  MONTH: 'Nov',
  MONTHDAY: '22',
  DAY: 'Monday',
  LOGLEVEL: 'ERROR',
  JAVACLASS: 'com.example.Main',
  COMMONAPACHELOG: '10.0.0.1 - bob [12/Oct/2017:11:20:33 +0800] "GET / HTTP/1.1" 200 5',
  COMBINEDAPACHELOG:
    '10.0.0.1 - - [12/Oct/2017:11:20:33 +0800] "GET / HTTP/1.1" 200 5 "-" "curl/8"',
}

/** An example text for a built-in pattern. */
export const exampleOf = (name: string): string | undefined =>
  Object.hasOwn(examples, name) ? examples[name] : undefined

export const examplesByName = new Map(Object.entries(examples))
