import { useGrokClient, type GrokClient } from './grokClient'
import type { WorkbenchState } from './grokStore'
import { useLocalQuery } from './useLocalQuery'

/** The sample as the patterns get it. */
export interface ParsedSample {
  /** identifies the sample and how it was joined */
  id: string
  /** lines, or records of several lines joined into one */
  lines: readonly string[]
  /** why lines could not be joined into records, in the engine's words; null: nothing to join, or joined */
  joinError: string | null
}

const linesPerTask = 5_000

/** Parses the sample whenever it or its join pattern changes. @param sampleId identifies the sample's text */
export function useParsedSample({ sample, join, custom }: WorkbenchState, sampleId: number) {
  const grokClient = useGrokClient()
  const isJoined = join.trim() !== ''
  const id = JSON.stringify([sampleId, join, isJoined ? custom : ''])
  return useLocalQuery({
    key: ['records', id],
    load: async (signal): Promise<ParsedSample> => ({
      id,
      ...(await parseSample(grokClient, { sample, join, custom }, signal)),
    }),
  }).data
}

/** Splits a text at line ends (LF or CRLF), which it drops; a line end at the end of the text adds no empty line. */
export function splitLines(text: string): string[] {
  if (text === '') return []
  const lines = text.split('\n').map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line))
  if (lines.at(-1) === '') lines.pop()
  return lines
}

/**
 * Joins lines into records, each from one start to the next; lines before the first start are a record of their own.
 * @param starts indexes of the lines that begin a record, ascending
 */
export function joinRecords(lines: readonly string[], starts: readonly number[]): string[] {
  const bounds = starts[0] === 0 || lines.length === 0 ? starts : [0, ...starts]
  // A runner with `grok_mode: multi` replaces line breaks by blanks before it matches the pattern.
  return bounds.map((from, i) => lines.slice(from, bounds[i + 1]).join(' '))
}

/** Splits the sample into lines, and joins them into records where `join` is a pattern that begins one. */
async function parseSample(
  grokClient: GrokClient,
  { sample, join, custom }: Pick<WorkbenchState, 'sample' | 'join' | 'custom'>,
  signal: AbortSignal,
): Promise<Omit<ParsedSample, 'id'>> {
  const lines = splitLines(sample)
  if (join.trim() === '') return { lines, joinError: null }
  const starts: number[] = []
  for (let from = 0; from < lines.length; from += linesPerTask) {
    const patternSet = { patterns: [], custom }
    const part = lines.slice(from, from + linesPerTask)
    const result = await grokClient.run(
      { is: 'findRecordStarts', pattern: join, patternSet, lines: part },
      signal,
    )
    if (result.fault) return { lines, joinError: result.fault.message }
    starts.push(...(result.starts ?? []).map((index) => from + index))
  }
  return { lines: joinRecords(lines, starts), joinError: null }
}
