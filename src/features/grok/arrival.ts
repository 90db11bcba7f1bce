import { decodePattern } from '../../lib/grok/decode'
import { isRecord } from '../../lib/json/json'
import type { Bench, GrokStore } from './grokStore'
import { fromFragment } from './share'
import { emptyBench, isEmptyBench } from './useBench'

/** What a link into the workbench brings: by its fragment, or from the parser of a config. */
export interface Arrival {
  hash: string
  state: unknown
}

export interface Start {
  bench: Bench
  /** What was on the bench before a link brought something else. */
  before: Bench | null
  /** The link could not be read. */
  broken: boolean
}

/** What the bench begins with. */
export async function startOf({ hash, state }: Arrival, store: GrokStore): Promise<Start> {
  const kept = await store.bench()
  const brought = hash === '' ? benchOf(state, kept) : await fromFragment(hash)
  const former = await store.before()
  if (!brought) return { bench: kept ?? emptyBench, before: former, broken: hash !== '' }
  const same = JSON.stringify(brought) === JSON.stringify(kept)
  const before = kept && !same && !isEmptyBench(kept) ? kept : former
  await store.keepBefore(before)
  await store.keep(brought)
  return { bench: brought, before, broken: false }
}

/** The parser of a config beside the sample that is there. */
function benchOf(state: unknown, kept: Bench | null): Bench | null {
  if (!isRecord(state) || !isRecord(state.grokParser)) return null
  const { grok_patterns = '', grok_custom_patterns = '' } = state.grokParser
  const custom = plain(String(grok_custom_patterns))
  return {
    ...(kept ?? emptyBench),
    patterns: patternsOf(String(grok_patterns), custom),
    custom: withoutFinal(custom),
  }
}

/** A runner parts its patterns at commas. The safe form stands for the one that is meant. */
function patternsOf(list: string, custom: string) {
  const patterns = list.split(',').map((one) => one.trim())
  return patterns.map((one) => finals(custom).get(/^%\{(\w+)\}$/.exec(one)?.[1] ?? '') ?? one)
}

/** Name of our own for patterns that a list with commas cannot hold, with a number where there are several. */
export const finalName = 'CUSTOM_GROK_FINAL'

const finals = (custom: string) =>
  new Map(
    custom.split('\n').flatMap((line) => {
      const [, name, regex] = /^(CUSTOM_GROK_FINAL\d*) (.*)$/.exec(line) ?? []
      return name !== undefined && regex !== undefined ? [[name, regex] as const] : []
    }),
  )

const withoutFinal = (custom: string) =>
  custom
    .split('\n')
    .filter((line) => !line.startsWith(finalName))
    .join('\n')
    .trim()

/** Custom patterns as they are kept in a config: plain, or base64 as older pages send them. */
const plain = (text: string) => (/[\s%]/.test(text) ? text : (decodePattern(text) ?? text))

/** Patterns as a config's parser holds them safely: what has a comma becomes a custom pattern. */
export function parserOf({ patterns, custom }: Pick<Bench, 'patterns' | 'custom'>) {
  const written = patterns.filter((one) => one.trim() !== '')
  const lines = custom.trim() === '' ? [] : [custom.trim()]
  const list = written.map((pattern, nth) => {
    if (!pattern.includes(',')) return pattern
    const name =
      written.filter((one) => one.includes(',')).length > 1 ? `${finalName}${nth + 1}` : finalName
    lines.push(`${name} ${pattern}`)
    return `%{${name}}`
  })
  return { grok_patterns: list.join(','), grok_custom_patterns: lines.join('\n') }
}
