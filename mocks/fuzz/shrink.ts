import { isRecord } from '../../src/lib/json/json'

/**
 * A smaller text that still fails: members and elements are removed, values become simple and texts short, as long as
 * `fails` says so. @param most calls of `fails`
 */
export async function shrink(
  text: string,
  fails: (text: string) => Promise<boolean>,
  most = 600,
): Promise<string> {
  let left = most
  const attempt = (candidate: string) => left-- > 0 && fails(candidate)
  let smallest = text
  for (let found = true; found && left > 0;) {
    found = false
    for (const candidate of smaller(smallest)) {
      if (left <= 0) break
      if (candidate.length >= smallest.length || !(await attempt(candidate))) continue
      smallest = candidate
      found = true
      break
    }
  }
  return smallest
}

/** Texts with less in them, the much smaller ones first. */
function* smaller(text: string): Generator<string> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    yield* shorterTexts(text)
    return
  }
  for (const candidate of simpler(value)) yield JSON.stringify(candidate)
}

/** Simpler values: without a part, then with a simpler part. */
function* simpler(value: unknown): Generator {
  if (Array.isArray(value)) {
    yield []
    const half = Math.ceil(value.length / 2)
    if (value.length > 2) yield* [value.slice(0, half), value.slice(half)]
    for (const i of value.keys()) yield value.toSpliced(i, 1)
    for (const [i, item] of value.entries())
      for (const candidate of simpler(item)) yield value.with(i, candidate)
  } else if (isRecord(value)) {
    yield {}
    for (const key of Object.keys(value))
      yield Object.fromEntries(Object.entries(value).filter(([name]) => name !== key))
    for (const [key, member] of Object.entries(value))
      for (const candidate of simpler(member)) yield { ...value, [key]: candidate }
  } else if (typeof value === 'string') {
    const inner = [...simplerInside(value)]
    yield* inner.length > 0 ? inner : shorterTexts(value)
  } else if (typeof value === 'number') yield 0
}

/** Simpler forms of a text that holds JSON. */
function* simplerInside(text: string): Generator<string> {
  if (!/^\s*[[{]/.test(text)) return
  try {
    for (const candidate of simpler(JSON.parse(text))) yield JSON.stringify(candidate)
  } catch {
    // It holds none.
  }
}

function* shorterTexts(text: string): Generator<string> {
  for (
    let size = Math.ceil(text.length / 2);
    size >= 1;
    size = size === 1 ? 0 : Math.ceil(size / 2)
  )
    for (let at = 0; at < text.length && at < 40 * size; at += size)
      yield text.slice(0, at) + text.slice(at + size)
}
