import { expect, test } from 'vitest'
import { parsePostUrl } from './parsePostUrl'

test.each([
  ['/metrics', '/metrics'],
  ['metrics', '/metrics'],
  ['/metrics/open?kind=machine&next=a/../b', '/metrics/open?kind=machine&next=a/../b'],
  ['/v1.2/metrics', '/v1.2/metrics'],
  ['/采集', '/采集'],
])('"%s" is a path below the API base', (url, path) => {
  expect(parsePostUrl(url)).toEqual({ path })
})

test.each([
  ['', 'empty'],
  ['/', 'unsafe'],
  ['https://evil.example/metrics', 'absolute'],
  ['HTTPS:/metrics', 'absolute'],
  ['javascript:alert(1)', 'absolute'],
  ['//evil.example/metrics', 'absolute'],
  ['/\\evil.example', 'unsafe'],
  ['\\\\evil.example', 'unsafe'],
  ['/\t/evil.example', 'unsafe'],
  ['/a//b', 'unsafe'],
  ['/../agents', 'unsafe'],
  ['/metrics/..', 'unsafe'],
  ['/metrics/../agents?x=1', 'unsafe'],
  ['/./metrics', 'unsafe'],
  ['/metrics/%2E%2e/agents', 'unsafe'],
  ['/metrics/.%2e#x', 'unsafe'],
  ['/a%zz', 'unsafe'],
  ['/a%', 'unsafe'],
  ['/a%ff', 'unsafe'],
  ['/metrics%2f..%2fagents', 'unsafe'],
  ['/metrics%5C..%252fagents', 'unsafe'],
])('"%s" is refused: %s', (url, problem) => {
  expect(parsePostUrl(url)).toEqual({ problem })
})
