import { expect, test } from 'vitest'
import { positionAt } from '../../lib/json/jsonText'
import { suggestionsAt } from './suggestions'

/** What is suggested where the bar stands. */
function found(marked: string) {
  const text = marked.replace('|', '')
  return suggestionsAt({ ...positionAt(text, marked.indexOf('|')), text }).members
}
const at = (marked: string) => found(marked).map(({ label }) => label)

test('members of the config and of its parts', () => {
  expect(at('{ | }')).toEqual(expect.arrayContaining(['reader', 'senders', 'batch_len']))
  expect(at('{ "reader": { "mode": "file", "|" } }')).toContain('log_path')
  expect(at('{ "reader": { "mode": "file", "log_path": "/a", "|" } }')).not.toContain('log_path')
  expect(at('{ "senders": [{ "sender_type": "kafka", | }] }')).toContain('kafka_topic')
  expect(at('{ "metric": [{ "type": "cpu", "config": { | } }] }')).toContain('per_cpu')
})

test('types and values', () => {
  expect(at('{ "senders": [{ "sender_type": | }] }')).toContain('kafka')
  expect(at('{ "parser": { "type": "|" } }')).toContain('grok')
  expect(at('{ "reader": { "mode": "file", "read_from": "|" } }')).toEqual(['oldest', 'newest'])
})

test('a value is put in as it travels', () => {
  const applied = found('{ "transforms": [{ "type": "copy", "override": | }] }')
  expect(applied.map(({ apply }) => apply)).toEqual(['true', 'false'])
})

test('nothing where the tables know nothing', () => {
  expect(at('{ "surprise": { | } }')).toEqual([])
})
