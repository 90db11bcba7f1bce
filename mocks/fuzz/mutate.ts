import { isRecord } from '../../src/lib/json/json'
import { encodeBase64 } from '../../src/lib/text/base64'
import type { Random } from '../world/random'

/** Markup that says so when it runs: `ranMarkup` is looked for by the tests of pages. */
export const markup =
  '<img src=x onerror="window.ranMarkup=1"><script>window.ranMarkup=1</script>' +
  '<svg onload="window.ranMarkup=1"><a href="javascript:window.ranMarkup=1">x</a>'

const numbers = [0, -0, -1, 1, 0.1, 1e21, 1e22, -1e22, 1e308, 5e-324, 8.64e15, 8.64e15 + 1] as const
const furtherNumbers = [2 ** 31, 2 ** 53, 2 ** 53 + 2, 253402300800000, -62135596800] as const
const texts = [
  ...['', ' ', '\u200B', '0', '-1', '1e22', '1e999', 'NaN', 'Infinity', 'null', 'true', '[]', '{}'],
  ...['0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '2026-02-30T25:61:00+99:99', '1h30m', '-5s'],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'a/b',
    '../..',
    '%zz',
    '%2F',
    '?a=b#c',
    'a,b',
    '\uD800',
  ],
  ...['\u0000', 'a\nb', '\u202Egpj.exe', '👩‍👩‍👧‍👦', 'שלום', '=1+1', '{"a":', '••••••', 'eyJhIjoxfQ=='],
  ...['http://u:p@h/%zz', 'http://[', '(', '%{', '%{A:b:c:d}', '$', '\\', '"', markup],
] as const

/** A value that few expect. */
function strange(random: Random): unknown {
  return random.pick<() => unknown>([
    () => null,
    () => random.chance(0.5),
    () => random.pick(numbers),
    () => random.pick(furtherNumbers),
    () => random.pick(texts),
    () => [],
    () => ({}),
    () => [null],
    () => [[]],
    (): unknown => JSON.parse('{"__proto__":1,"constructor":2,"length":3,"":4}'),
    () => ({ value: null, buckets: {}, rows: 1 }),
    () => nested(random.int(2, random.chance(0.05) ? 3_000 : 60), random),
    () => 'x'.repeat(random.chance(0.05) ? 100_000 : random.int(1, 3_000)),
    () => Array.from({ length: random.chance(0.05) ? 3_000 : 30 }, () => random.pick(texts)),
  ])()
}

function nested(depth: number, random: Random): unknown {
  const asList = random.chance(0.5)
  let value: unknown = 1
  for (let i = 0; i < depth; i += 1) value = asList ? [value] : { a: value }
  return value
}

/** A value with one change somewhere in it; also within texts that hold JSON. */
export function mutateJson(value: unknown, random: Random): unknown {
  const goesOn = (size: number) => size > 0 && !random.chance(1 / (size + 3))
  if (Array.isArray(value) && goesOn(value.length)) {
    const at = random.int(0, value.length - 1)
    return random.chance(0.15)
      ? editList(value, at, random)
      : value.with(at, mutateJson(value[at], random))
  }
  if (isRecord(value) && goesOn(Object.keys(value).length)) {
    const keys = Object.keys(value)
    const key = keys[random.int(0, keys.length - 1)] ?? ''
    return random.chance(0.2)
      ? editMember(value, key, random)
      : { ...value, [key]: mutateJson(value[key], random) }
  }
  if (typeof value === 'string' && random.chance(0.6)) return mutateString(value, random)
  if (random.chance(0.1)) return random.chance(0.5) ? [value] : { value }
  if (random.chance(0.15)) return JSON.stringify(value)
  if (typeof value === 'number' && random.chance(0.3)) return String(value)
  return strange(random)
}

const editList = (list: readonly unknown[], at: number, random: Random): unknown[] =>
  random.pick([
    () => list.toSpliced(at, 1),
    () => list.toSpliced(at, 0, list[at]),
    () => list.toSpliced(at, 0, strange(random)),
    () => list.toReversed(),
    () => [list],
  ])()

function editMember(members: Record<string, unknown>, key: string, random: Random) {
  const { [key]: value, ...rest } = members
  return random.pick([
    () => rest,
    () => ({ ...rest, [random.pick(texts)]: value }),
    () => ({ ...rest, [key.toUpperCase()]: value }),
    () => ({ ...members, [random.pick(texts)]: strange(random) }),
    () =>
      Object.fromEntries(
        Object.entries(members).map(([name, one]) => [name, random.chance(0.5) ? value : one]),
      ),
  ])()
}

function mutateString(text: string, random: Random): unknown {
  if (/^\s*[[{]/.test(text) && random.chance(0.85)) {
    try {
      return JSON.stringify(mutateJson(JSON.parse(text), random))
    } catch {
      // It is text like any other.
    }
  }
  const at = random.int(0, text.length)
  return random.pick([
    () => text.slice(0, at),
    () => text.slice(0, at) + random.pick(texts) + text.slice(at),
    () => text.toUpperCase(),
    () => encodeBase64(text.slice(0, 2_000)),
    () => text.repeat(Math.min(3, Math.ceil(3_000 / (text.length + 1)))),
    () => (/^-?\d+$/.test(text) ? Number(text) : random.pick(texts)),
    () => strange(random),
  ])()
}

/** The text of an answer with one to four changes, most of them within its JSON. */
export function mutateAnswer(text: string, random: Random): string {
  if (random.chance(0.1)) return mutateText(text, random)
  try {
    let value: unknown = JSON.parse(text)
    for (let i = random.int(1, 4); i > 0; i -= 1) value = mutateJson(value, random)
    return JSON.stringify(value)
  } catch {
    return mutateText(text, random)
  }
}

function mutateText(text: string, random: Random): string {
  const at = random.int(0, text.length)
  const [before, after] = [text.slice(0, at), text.slice(at)]
  return random.pick([
    () => before,
    () => before + after.slice(random.int(1, 40)),
    () => before + random.pick(texts) + after,
    () => `\uFEFF${text}`,
    () => `${text}\n${text}`,
    () =>
      text.replace(/:\s*-?\d+/, () => random.pick([':1e999', ':-0', ':01', ':9007199254740993'])),
    () => text.replace(/"(\w+)":/, (member) => `"__proto__":{"a":1},${member}1,${member}`),
    () => '['.repeat(random.int(1, 5_000)),
    () =>
      random.pick([
        '',
        'null',
        '""',
        '{}',
        '[]',
        'true',
        `<html>${markup}</html>`,
        '{"error":"E1026: x"}',
      ]),
  ])()
}
