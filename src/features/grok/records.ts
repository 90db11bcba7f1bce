import { engine } from './engine'

/** The sample as the pattern gets it. `id` tells samples apart. */
export interface Records {
  id: string
  lines: readonly string[]
  /** why records could not be joined, in the engine's words */
  joinFault: string | null
}

/** Lines of a text without their line ends; an empty last one is none. */
export function linesOf(text: string): string[] {
  if (text === '') return []
  const lines = text.split('\n').map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line))
  if (lines.at(-1) === '') lines.pop()
  return lines
}

/** Lines -> records, each from one start to the next; what stands before the first start is one of its own. */
export function joined(lines: readonly string[], starts: readonly number[]): string[] {
  const bounds = starts[0] === 0 || lines.length === 0 ? starts : [0, ...starts]
  // As a runner does with `grok_mode: multi`: line breaks become blanks before the pattern sees them.
  return bounds.map((from, nth) => lines.slice(from, bounds[nth + 1]).join(' '))
}

/** Text -> records; joined where `join` tells what begins one. */
export async function readRecords(
  { sample, join, custom }: { sample: string; join: string; custom: string },
  signal: AbortSignal,
): Promise<Omit<Records, 'id'>> {
  const lines = linesOf(sample)
  if (join.trim() === '') return { lines, joinFault: null }
  const starts: number[] = []
  for (let from = 0; from < lines.length; from += slice) {
    const recipe = { patterns: [], custom }
    const part = lines.slice(from, from + slice)
    const result = await engine({ is: 'starts', pattern: join, recipe, lines: part }, signal)
    if (result.fault) return { lines, joinFault: result.fault.message }
    starts.push(...(result.starts ?? []).map((place) => from + place))
  }
  return { lines: joined(lines, starts), joinFault: null }
}

const slice = 5_000
