import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readPairs } from '../../contract/driftConformance'
import { normalRules } from '../../contract/normalConfig'
import { compareContents, withWrittenValues } from './contentDifference'

const reader = { mode: 'tailx', log_path: '/var/log/*.log' }
const config = { reader, parser: { type: 'json' }, senders: [{ sender_type: 'discard' }] }
const recorded = readPairs(readFileSync('src/contract/fixtures/agent/drift-pairs.jsonl', 'utf8'))
const pair = (name: string) => recorded.find(({ id }) => id === name)

const changes = (assigned: unknown, running: unknown) =>
  compareContents(assigned, running).sections.flatMap(({ name, changes }) =>
    changes.map(({ kind, path }) => `${name}: ${kind} ${path.join('.')}`),
  )
const uncounted = (assigned: unknown, running: unknown) =>
  Object.fromEntries(
    compareContents(assigned, running).uncounted.map(({ rule, changes }) => [
      rule,
      changes.map(({ path }) => path.join('.')),
    ]),
  )

test('only what an agent would run differently is a difference', () => {
  const running = {
    ...config,
    batch_interval: 60,
    reader: { ...reader, read_from: 'oldest', runner_name: 'app', log_path: '/data/*.log' },
  }
  expect(changes(config, running)).toEqual(['reader: changed reader.log_path'])
  expect(uncounted(config, running)).toEqual({
    'numbers that are absent': ['batch_interval'],
    'runner name in the reader': ['reader.runner_name'],
    'defaults of the reader': ['reader.read_from'],
  })
})

test('each thing that a real agent changed has a rule that explains it', () => {
  const { stored, runner } = pair('m-bare') ?? {}
  expect(changes(stored, runner)).toEqual([])
  expect(uncounted(stored, runner)).toMatchObject({
    'user agent of the senders': ['senders.0._useragent'],
    'marks of a metric runner': ['senders.0.is_metrics', 'senders.0.pandora_tsdb_timestamp'],
    'flags that are off': expect.arrayContaining(['extra_info']),
  })
})

test('recorded contents are the same exactly where nothing is left to differ', () => {
  const names = new Set([...normalRules.map(({ name }) => name), 'learned csv header'])
  const used = new Set<string>()
  const wrong = recorded.filter(({ stored, runner, same }) => {
    const found = compareContents(stored, runner)
    found.uncounted.forEach(({ rule }) => used.add(rule))
    return found.same !== same || (found.sections.length === 0) !== same
  })
  expect(wrong).toEqual([])
  expect([...used].filter((name) => !names.has(name))).toEqual([])
  expect(used.size).toBeGreaterThan(15)
})

test('a csv header that the agent learned is no difference, beside another one neither', () => {
  const csv = { ...config, parser: { type: 'csv' } }
  const learned = { ...csv, parser: { type: 'csv', csv_schema: 'a string,b string' } }
  expect(compareContents(csv, learned)).toMatchObject({ same: true, sections: [] })
  expect(uncounted(csv, learned)).toMatchObject({ 'learned csv header': ['parser.csv_schema'] })
  const moved = { ...learned, reader: { ...reader, log_path: '/data' } }
  expect(changes(csv, moved)).toEqual(['reader: changed reader.log_path'])
})

test('a default that one side spells out is shown as the value that it is', () => {
  const assigned = { ...config, batch_interval: 60, reader: { ...reader, encoding: 'UTF-8' } }
  const running = { ...config, batch_interval: 15, reader: { ...reader, encoding: 'GB18030' } }
  const { sections } = compareContents(assigned, running)
  expect(sections.flatMap((one) => one.changes).map(({ kind }) => kind)).toEqual(['added', 'added'])
  const shown = withWrittenValues(sections, assigned, running)
  expect(shown.flatMap((one) => one.changes)).toEqual([
    { path: ['batch_interval'], kind: 'changed', before: 60, after: 15 },
    { path: ['reader', 'encoding'], kind: 'changed', before: 'UTF-8', after: 'GB18030' },
  ])
  const back = compareContents(running, assigned).sections
  expect(withWrittenValues(back, running, assigned)[1]?.changes).toEqual([
    { path: ['reader', 'encoding'], kind: 'changed', before: 'GB18030', after: 'UTF-8' },
  ])
  // Places in lists differ between the two, so values in lists are shown as they are compared.
  const sender = { sender_type: 'pandora', pandora_region: 'nb' }
  const added = compareContents(config, { ...config, senders: [...config.senders, sender] })
  expect(withWrittenValues(added.sections, config, config)).toEqual(added.sections)
})
