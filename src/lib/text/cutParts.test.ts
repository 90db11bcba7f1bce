import { expect, test } from 'vitest'
import { cutParts } from './cutParts'

test('a name keeps its end, where hosts differ, from a separator on', () => {
  expect(cutParts('web-beijing-production-collector-014', 'name')).toEqual([
    'web-beijing-production-collector',
    '-014',
  ])
  expect(cutParts('nginx_access_log_of_the_edge_servers', 'name')).toEqual([
    'nginx_access_log_of_the_edge',
    '_servers',
  ])
  expect(cutParts('abcdefghijklmnopqrstuvwxyz', 'name')).toEqual(['abcdefghijklmnopqr', 'stuvwxyz'])
})

test('of a host with a domain the domain is cut first', () => {
  const host = 'web-beijing-production-014.example.com'
  expect(cutParts(host, 'name')).toEqual([host, ''])
})

test('a path keeps the name of its file', () => {
  expect(cutParts('/data/logs/nginx/production/access.log', 'path')).toEqual([
    '/data/logs/nginx/production',
    '/access.log',
  ])
  expect(cutParts('C:\\inetpub\\logs\\LogFiles\\u_ex240101.log', 'path')).toEqual([
    'C:\\inetpub\\logs\\LogFiles',
    '\\u_ex240101.log',
  ])
  expect(cutParts('senders.0.pandora_schema_free_options', 'path')[1]).toBe('_options')
  const long = `/data/${'x'.repeat(60)}.log`
  expect(cutParts(long, 'path')).toEqual([long.slice(0, -12), long.slice(-12)])
  expect(cutParts('/var/log/containers/', 'path')).toEqual(['/var/log', '/containers/'])
})

test('an error and a text are cut at their end, and a short name is not split', () => {
  const error = 'parser grok: 12 lines did not match, last one was 403 forbidden'
  expect(cutParts(error, 'error')).toEqual([error, ''])
  expect(cutParts('web-01', 'name')).toEqual(['web-01', ''])
})

test('characters outside the basic plane are never halved', () => {
  const [start, end] = cutParts('😀'.repeat(20), 'name')
  expect(start + end).toBe('😀'.repeat(20))
  expect(Array.from(end)).toHaveLength(8)
})
