import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isRecord, type Path } from '../lib/json/json'
import all from './agentDefaults.json'
import { readPairs } from './driftConformance'
import { normalConfig, sameConfig } from './normalConfig'

/** A config with one edit, and the path of the edit. */
interface Edit {
  path: Path
  edited: unknown
}

/** The paths in the recorded configs whose values the agent overwrites or removes. */
const overwrittenPaths = [
  /^(name|createtime|from_server)$/,
  /^(labels|labels\.team|owner|new)$/,
  /^metric\.\d+\.(comment|new)$/,
  /^router\.new$/,
  /^senders\.\d+\.(runner_name|pandora_description)$/,
]

const pairs = ['drift-pairs.jsonl', 'drift-cases.json'].flatMap((name) =>
  readPairs(readFileSync(new URL(`fixtures/agent/${name}`, import.meta.url), 'utf8')),
)
const edits = pairs.flatMap(({ id, stored }) =>
  editsOf(stored)
    .filter(({ path }) => !overwrittenPaths.some((pattern) => pattern.test(path.join('.'))))
    .map((edit) => ({ id, stored, ...edit })),
)

test('any single edit of a stored config is detected, except where the agent overwrites the value', () => {
  expect(edits.length).toBeGreaterThan(900)
  const undetected = edits.filter(({ stored, edited }) => sameConfig(stored, edited))
  expect(undetected.map(({ id, path }) => `${id}: ${path.join('.')}`)).toEqual([])
})

test('two edits in different places do not cancel each other out', () => {
  fc.assert(
    fc.property(fc.constantFrom(...edits), fc.nat(), ({ stored, path, edited }, pick) => {
      const others = editsOf(edited).filter(
        (other) =>
          other.path[0] !== path[0] &&
          !overwrittenPaths.some((one) => one.test(other.path.join('.'))),
      )
      const second = others[pick % Math.max(others.length, 1)]
      if (second) expect(sameConfig(stored, second.edited)).toBe(false)
    }),
  )
})

test('normalizing a config twice changes nothing', () => {
  for (const { stored, runner } of pairs)
    for (const config of [stored, runner])
      expect(normalConfig(normalConfig(config))).toEqual(normalConfig(config))
})

describe.each(['reader', 'parser', 'sender'] as const)('each default of a %s', (kind) => {
  const rows = Object.entries(all[kind]).flatMap(([type, options]) =>
    Object.entries(options).map(([key, defaultValue]: [string, unknown]) => ({
      type,
      key,
      defaultValue,
    })),
  )

  test('equals its absence, and so does an empty text; any other value is detected', () => {
    for (const { type, key, defaultValue } of rows) {
      const bare = configWith(kind, type, {})
      const text = defaultText(defaultValue)
      if (text === null) continue
      const label = `${type}.${key}`
      expect([label, sameConfig(bare, configWith(kind, type, { [key]: text }))]).toEqual([
        label,
        true,
      ])
      expect([label, sameConfig(bare, configWith(kind, type, { [key]: '' }))]).toEqual([
        label,
        true,
      ])
      if (overwritten.has(label)) continue
      const other = configWith(kind, type, { [key]: `${text}x` })
      expect([label, sameConfig(bare, other)]).toEqual([label, false])
    }
  })
})

/** Options that another rule removes whatever their value. */
const overwritten = new Set(['cloudtrail.log_path'])

function configWith(kind: 'reader' | 'parser' | 'sender', type: string, options: object) {
  const known = type === '*' ? { reader: 'file', parser: 'raw', sender: 'file' }[kind] : type
  if (kind === 'reader') return { reader: { mode: known, ...options }, parser: { type: 'raw' } }
  if (kind === 'parser') return { reader: { mode: 'file' }, parser: { type: known, ...options } }
  return { reader: { mode: 'file' }, senders: [{ sender_type: known, ...options }] }
}

/** The default as text; null for one that depends on another option. */
function defaultText(defaultValue: unknown): string | null {
  const first: unknown = Array.isArray(defaultValue) ? defaultValue[0] : defaultValue
  return isRecord(first) ? null : String(first)
}

/** All single edits: each text, number and flag changed, each list reversed, each item removed, a member added to each part. */
function editsOf(value: unknown, path: Path = []): Edit[] {
  if (Array.isArray(value)) {
    const items: unknown[] = value
    const reversed = items.length > 1 ? [{ path, edited: items.toReversed() }] : []
    const removed = items.map((_, i) => ({ path: [...path, i], edited: items.toSpliced(i, 1) }))
    const inside = items.flatMap((item, i) =>
      editsOf(item, [...path, i]).map((edit) => ({ ...edit, edited: items.with(i, edit.edited) })),
    )
    return [...reversed, ...removed, ...inside]
  }
  if (isRecord(value)) {
    const added =
      path.length === 0 || path[0] === 'labels'
        ? []
        : [{ path: [...path, 'new'], edited: { ...value, new: 'a' } }]
    const inside = Object.entries(value).flatMap(([key, member]) =>
      editsOf(member, [...path, key]).map((edit) => ({
        ...edit,
        edited: { ...value, [key]: edit.edited },
      })),
    )
    return [...added, ...inside]
  }
  if (typeof value === 'boolean') return [{ path, edited: !value }]
  // Numbers of 0 and less are the same to the agent.
  if (typeof value === 'number') return [{ path, edited: Math.max(value, 0) + 1 }]
  return [{ path, edited: `${typeof value === 'string' ? value : ''}x` }]
}
