import { expect, test } from 'vitest'
import { isListed } from './protocol'

test.each([
  ['https://portal.example.com', ['https://portal.example.com'], true],
  ['https://portal.example.com', ['https://portal.example.com:443'], true],
  ['http://localhost:8080', ['http://localhost:8080'], true],
  ['http://[::1]:80', ['http://[::1]'], true],
  ['https://a.example.org', ['https://*.example.org'], true],
  ['https://a.b.example.org:8443', ['https://*.example.org:8443'], true],
  ['http://localhost:8080', ['http://localhost:*'], true],
  ['https://example.org', ['https://*.example.org'], false],
  ['https://evilexample.org', ['https://*.example.org'], false],
  ['https://example.org.evil.com', ['https://*.example.org', 'https://example.org'], false],
  ['http://portal.example.com', ['https://portal.example.com'], false],
  ['https://portal.example.com:8443', ['https://portal.example.com'], false],
  ['https://portalxexample.com', ['https://portal.example.com'], false],
  ['null', ['https://portal.example.com', 'https://*', 'http://*:*'], false],
  ['', ['https://portal.example.com'], false],
  ['https://a.example.com', ['https://*', 'https://a.*', 'https://*.*', '*'], false],
  ['https://portal.example.com', [], false],
])('%s is among %j: %s', (origin, list, isAmong) => {
  expect(isListed(origin, list)).toBe(isAmong)
})
