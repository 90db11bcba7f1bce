import { expect, test } from 'vitest'
import { positionAt } from '../../lib/json/jsonText'
import { suggestionsAt } from './suggestionsAt'

/** The suggestions at the position of the bar. */
function suggested(marked: string) {
  const text = marked.replace('|', '')
  return suggestionsAt({ ...positionAt(text, marked.indexOf('|')), text }).members
}
const at = (marked: string) => suggested(marked).map(({ label }) => label)

test('keys of the config and of its parts are suggested', () => {
  expect(at('{ | }')).toEqual(expect.arrayContaining(['reader', 'senders', 'batch_len']))
  expect(at('{ "reader": { "mode": "file", "|" } }')).toContain('log_path')
  expect(at('{ "reader": { "mode": "file", "log_path": "/a", "|" } }')).not.toContain('log_path')
  expect(at('{ "senders": [{ "sender_type": "kafka", | }] }')).toContain('kafka_topic')
  expect(at('{ "metric": [{ "type": "cpu", "config": { | } }] }')).toContain('per_cpu')
})

test('types and values are suggested', () => {
  expect(at('{ "senders": [{ "sender_type": | }] }')).toContain('kafka')
  expect(at('{ "parser": { "type": "|" } }')).toContain('grok')
  expect(at('{ "reader": { "mode": "file", "read_from": "|" } }')).toEqual(['oldest', 'newest'])
})

test('a boolean is inserted without quotes', () => {
  const applied = suggested('{ "transforms": [{ "type": "copy", "override": | }] }')
  expect(applied.map(({ apply }) => apply)).toEqual(['true', 'false'])
})

test('nothing is suggested for an unknown member', () => {
  expect(at('{ "surprise": { | } }')).toEqual([])
})
