import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isRecord, type Path } from '../lib/json/json'
import all from './agentDefaults.json'
import { readPairs } from './driftConformance'
import { normalConfig, sameConfig } from './normalConfig'

/** One change to a config, and where it was made. */
interface Edit {
  path: Path
  edited: unknown
}

/** What the agent overwrites or removes, wherever it stands in the recorded configs. */
const covered = [
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
    .filter(({ path }) => !covered.some((pattern) => pattern.test(path.join('.'))))
    .map((edit) => ({ id, stored, ...edit })),
)

test('any single edit of a stored config is seen, but for what the agent overwrites', () => {
  expect(edits.length).toBeGreaterThan(900)
  const unseen = edits.filter(({ stored, edited }) => sameConfig(stored, edited))
  expect(unseen.map(({ id, path }) => `${id}: ${path.join('.')}`)).toEqual([])
})

test('two edits in different places do not make up for each other', () => {
  fc.assert(
    fc.property(fc.constantFrom(...edits), fc.nat(), ({ stored, path, edited }, pick) => {
      const others = editsOf(edited).filter(
        (other) =>
          other.path[0] !== path[0] && !covered.some((one) => one.test(other.path.join('.'))),
      )
      const second = others[pick % Math.max(others.length, 1)]
      if (second) expect(sameConfig(stored, second.edited)).toBe(false)
    }),
  )
})

test('the normal form of any config is its own', () => {
  for (const { stored, runner } of pairs)
    for (const config of [stored, runner])
      expect(normalConfig(normalConfig(config))).toEqual(normalConfig(config))
})

describe.each(['reader', 'parser', 'sender'] as const)('each default of a %s', (kind) => {
  const rows = Object.entries(all[kind]).flatMap(([type, options]) =>
    Object.entries(options).map(([key, usual]: [string, unknown]) => ({ type, key, usual })),
  )

  test('is as good as its absence, and so is an empty text; any other value is seen', () => {
    for (const { type, key, usual } of rows) {
      const bare = configWith(kind, type, {})
      const text = textOf(usual)
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

/** Rules of their own say that these do not count whatever they are. */
const overwritten = new Set(['cloudtrail.log_path'])

function configWith(kind: 'reader' | 'parser' | 'sender', type: string, options: object) {
  const known = type === '*' ? { reader: 'file', parser: 'raw', sender: 'file' }[kind] : type
  if (kind === 'reader') return { reader: { mode: known, ...options }, parser: { type: 'raw' } }
  if (kind === 'parser') return { reader: { mode: 'file' }, parser: { type: known, ...options } }
  return { reader: { mode: 'file' }, senders: [{ sender_type: known, ...options }] }
}

/** The default as it travels; null for one that depends on another option. */
function textOf(usual: unknown): string | null {
  const one: unknown = Array.isArray(usual) ? usual[0] : usual
  return isRecord(one) ? null : String(one)
}

/** Every text, number and flag changed once, every list turned, every item of a list and part removed, a member added to each part. */
function editsOf(value: unknown, path: Path = []): Edit[] {
  if (Array.isArray(value)) {
    const items: unknown[] = value
    const turned = items.length > 1 ? [{ path, edited: items.toReversed() }] : []
    const less = items.map((_, i) => ({ path: [...path, i], edited: items.toSpliced(i, 1) }))
    const inside = items.flatMap((item, i) =>
      editsOf(item, [...path, i]).map((edit) => ({ ...edit, edited: items.with(i, edit.edited) })),
    )
    return [...turned, ...less, ...inside]
  }
  if (isRecord(value)) {
    const more =
      path.length === 0 || path[0] === 'labels'
        ? []
        : [{ path: [...path, 'new'], edited: { ...value, new: 'a' } }]
    const inside = Object.entries(value).flatMap(([key, member]) =>
      editsOf(member, [...path, key]).map((edit) => ({
        ...edit,
        edited: { ...value, [key]: edit.edited },
      })),
    )
    return [...more, ...inside]
  }
  if (typeof value === 'boolean') return [{ path, edited: !value }]
  // Numbers of 0 and less are the same to the agent.
  if (typeof value === 'number') return [{ path, edited: Math.max(value, 0) + 1 }]
  return [{ path, edited: `${typeof value === 'string' ? value : ''}x` }]
}
