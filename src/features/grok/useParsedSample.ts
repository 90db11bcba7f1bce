import { useGrokClient, type GrokClient } from './grokClient'
import { goTrim } from '../../lib/grok/goStrings'
import type { WorkbenchState } from './grokStore'
import { useLocalQuery } from './useLocalQuery'

/** The sample as the patterns get it. */
export interface ParsedSample {
  /** identifies the sample and how it was joined */
  id: string
  /** lines, or records of several lines joined into one */
  lines: readonly string[]
  /** the same ones before a runner trims them */
  raw: readonly string[]
  /** lines of nothing but blanks, which a runner skips */
  skipped: number
  /** why lines could not be joined into records, in the engine's words; null: nothing to join, or joined */
  joinError: string | null
  /** the join pattern without grok references, which a runner's reader does not know; null: it has none */
  plainJoin: string | null
}

const linesPerTask = 5_000

/** Parses the sample whenever it or its join pattern changes. @param sampleId identifies the sample's text */
export function useParsedSample(state: WorkbenchState, sampleId: number) {
  const { join, custom, reading, multi } = state
  const grokClient = useGrokClient()
  const isJoined = join.trim() !== ''
  const id = JSON.stringify([sampleId, join, isJoined ? custom : '', reading, multi])
  return useLocalQuery({
    key: ['records', id],
    load: async (signal): Promise<ParsedSample> => ({
      id,
      ...(await parseSample(grokClient, state, signal)),
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
 * Joins lines into records with their line breaks, each from one start to the next; lines before the first start are a
 * record of their own.
 * @param starts indexes of the lines that begin a record, ascending
 */
export function joinRecords(lines: readonly string[], starts: readonly number[]): string[] {
  const bounds = starts[0] === 0 || lines.length === 0 ? starts : [0, ...starts]
  return bounds.map((from, i) => lines.slice(from, bounds[i + 1]).join('\n'))
}

/** A line as the server's check gets it, which knows no record of several lines. */
export const asChecked = (line: string): string => line.replaceAll('\n', ' ')

/** A line as the parser of a runner gets it: trimmed, and with `grok_mode` `multi` with blanks for line breaks. */
export const asRunnerReads = (line: string, multi: boolean): string =>
  multi ? goTrim(line).replaceAll('\n', ' ') : goTrim(line)

/** The lines as the patterns get them: a runner trims them, skips blank ones and keeps the line breaks of a record. */
export function readLines(
  raw: readonly string[],
  { reading, multi = false }: Pick<WorkbenchState, 'reading' | 'multi'>,
): Pick<ParsedSample, 'lines' | 'raw' | 'skipped'> {
  if (reading !== 'runner') return { lines: raw.map(asChecked), raw, skipped: 0 }
  const kept = raw.filter((line) => goTrim(line) !== '')
  const lines = kept.map((line) => asRunnerReads(line, multi))
  return { lines, raw: kept, skipped: raw.length - kept.length }
}

/** Splits the sample into lines, and joins them into records where `join` is a pattern that begins one. */
async function parseSample(
  grokClient: GrokClient,
  { sample, join, custom, reading, multi }: WorkbenchState,
  signal: AbortSignal,
): Promise<Omit<ParsedSample, 'id'>> {
  const lines = splitLines(sample)
  let plainJoin: string | null = null
  const read = (raw: readonly string[], joinError: string | null) => ({
    ...readLines(raw, { reading, multi }),
    joinError,
    plainJoin,
  })
  if (join.trim() === '') return read(lines, null)
  const starts: number[] = []
  // A reader looks for the start in a line with its line end, which the last line may lack.
  const ended = sample.split(/(?<=\n)/)
  for (let from = 0; from < lines.length; from += linesPerTask) {
    const patternSet = { patterns: [], custom }
    const part = ended.slice(from, from + linesPerTask)
    const result = await grokClient.run(
      { is: 'findRecordStarts', pattern: join, patternSet, lines: part },
      signal,
    )
    plainJoin = result.writtenOut ?? null
    if (result.fault) return read(lines, result.fault.message)
    starts.push(...(result.starts ?? []).map((index) => from + index))
  }
  return read(joinRecords(lines, starts), null)
}
