import { isRecord } from '../lib/json/json'
import { maxShownText, type Loose } from './read'

/** The kinds of stages in a runner. */
export type StageKind = 'reader' | 'parser' | 'transform' | 'sender'

const trends = ['up', 'down', 'stable'] as const
export type Trend = (typeof trends)[number]

/** The figures of one stage of a runner; null = not reported. */
export interface Stage {
  stage: StageKind
  /** the transform or sender; '' for other stages */
  part: string
  success: number | null
  errors: number | null
  /** records a second */
  perSecond: number | null
  trend: Trend | null
  lastError: string
}

/**
 * The stages of a status, in the order of the data flow. Other members are ignored.
 * @param readsLogs whether the runner has a reader and a parser; a metric runner has neither
 */
export function stagesOf(status: Loose, readsLogs = true): Stage[] {
  const facts = isRecord(status) ? status : {}
  return [
    ...(readsLogs ? readStage('reader', '', facts.readerStats) : []),
    ...(readsLogs ? readStage('parser', '', facts.parserStats) : []),
    ...readTransforms(facts.transformStats),
    ...readStages('sender', facts.senderStats),
  ]
}

/**
 * Whether a stage has not been measured: zeros and no trend. The collector sets a trend once a stage is measured
 * (mgr/runner.go of logkit), but not for the reader and the parser that a metric runner does not have.
 */
export const isUnmeasured = (stats: unknown): boolean =>
  isRecord(stats) &&
  stats.trend === '' &&
  ['success', 'errors', 'speed'].every((key) => (readNumber(stats[key]) ?? 0) === 0) &&
  readText(stats.last_error) === ''

/** The error of a runner as a whole, from its row or its status; '' = none. */
export const errorOf = (status: Loose, error: Loose): string =>
  readText(error) || (isRecord(status) ? readText(status.error) : '')

/** Text trimmed, other values as JSON, as far as a page can show them; '' for null and {}. */
export function readText(value: unknown): string {
  if (typeof value === 'string') return value.slice(0, maxShownText).trim()
  if (value == null || (isRecord(value) && Object.keys(value).length === 0)) return ''
  return JSON.stringify(value).slice(0, maxShownText)
}

/** Reads a number or a numeric text; null for anything else, and for negative numbers: what runners report are amounts. */
export function readNumber(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) && value >= 0 ? value : null
  return typeof value === 'string' && value.trim() !== '' ? readNumber(Number(value)) : null
}

export const readTrend = (value: unknown): Trend | null =>
  trends.find((trend) => trend === value) ?? null

function readStage(kind: StageKind, part: string, stats: unknown): Stage[] {
  if (!isRecord(stats)) return []
  const counted = (key: string) => (isUnmeasured(stats) ? null : readNumber(stats[key]))
  return [
    {
      stage: kind,
      part,
      success: counted('success'),
      errors: counted('errors'),
      perSecond: counted('speed'),
      trend: readTrend(stats.trend),
      lastError: readText(stats.last_error),
    },
  ]
}

const readStages = (kind: StageKind, all: unknown): Stage[] =>
  isRecord(all) ? Object.entries(all).flatMap(([part, stats]) => readStage(kind, part, stats)) : []

/**
 * The transforms in their order. The collector counts each under its type and index (`date-0`), and keeps a copy of the last
 * batch under the type alone (`date`), which is not a stage (mgr/runner.go of logkit, readLines).
 */
function readTransforms(all: unknown): Stage[] {
  const stages = readStages('transform', all)
  const indexed = stages.filter(({ part }) => transformIndex(part) !== null)
  const types = new Set(indexed.map(({ part }) => part.slice(0, part.lastIndexOf('-'))))
  const others = stages.filter(({ part }) => transformIndex(part) === null && !types.has(part))
  return [
    ...indexed.toSorted((a, b) => (transformIndex(a.part) ?? 0) - (transformIndex(b.part) ?? 0)),
    ...others,
  ]
}

/** The index of a transform, from 0; null when its name does not end with one. */
function transformIndex(part: string): number | null {
  const [, index] = /-(\d+)$/.exec(part) ?? []
  return index === undefined ? null : Number(index)
}
