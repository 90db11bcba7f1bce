import { isRecord } from '../lib/json/json'
import type { Loose } from './read'

/** Where in a runner something happens. */
export type StageKind = 'reader' | 'parser' | 'transform' | 'sender'

const trends = ['up', 'down', 'stable'] as const
export type Trend = (typeof trends)[number]

/** What one stage of a runner says of itself. null: it does not say. */
export interface Stage {
  stage: StageKind
  /** which transform or sender; '' elsewhere */
  part: string
  success: number | null
  errors: number | null
  /** records a second */
  perSecond: number | null
  trend: Trend | null
  lastError: string
}

/**
 * The stages of a status, in the order of the data. Members that are no stages are left out.
 * @param parses whether the runner has a reader and a parser; one that measures its host has none
 */
export function stagesOf(status: Loose, parses = true): Stage[] {
  const facts = isRecord(status) ? status : {}
  return [
    ...(parses ? stage('reader', '', facts.readerStats) : []),
    ...(parses ? stage('parser', '', facts.parserStats) : []),
    ...transforms(facts.transformStats),
    ...stages('sender', facts.senderStats),
  ]
}

/**
 * Whether a stage says that it has not been measured: zeros and no trend. The collector gives a trend to whatever it has
 * measured once (mgr/runner.go of logkit), and none to the reader and the parser that a metric runner does not have.
 */
export const isUnmeasured = (stats: unknown): boolean =>
  isRecord(stats) &&
  stats.trend === '' &&
  ['success', 'errors', 'speed'].every((key) => (figure(stats[key]) ?? 0) === 0) &&
  messageOf(stats.last_error) === ''

/** What goes wrong with a runner as a whole: its row says it, or its status. '' = nothing. */
export const errorOf = (status: Loose, error: Loose): string =>
  messageOf(error) || (isRecord(status) ? messageOf(status.error) : '')

/** Text, or whatever stands in its place, as text; nothing is ''. */
export function messageOf(value: unknown): string {
  if (typeof value === 'string') return value.trim()
  if (value == null || (isRecord(value) && Object.keys(value).length === 0)) return ''
  return JSON.stringify(value)
}

/** A number or a numeric text; anything else is null. */
export function figure(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  return typeof value === 'string' && value.trim() !== '' ? figure(Number(value)) : null
}

export const trendOf = (value: unknown): Trend | null =>
  trends.find((trend) => trend === value) ?? null

function stage(kind: StageKind, part: string, stats: unknown): Stage[] {
  if (!isRecord(stats)) return []
  const counted = (key: string) => (isUnmeasured(stats) ? null : figure(stats[key]))
  return [
    {
      stage: kind,
      part,
      success: counted('success'),
      errors: counted('errors'),
      perSecond: counted('speed'),
      trend: trendOf(stats.trend),
      lastError: messageOf(stats.last_error),
    },
  ]
}

const stages = (kind: StageKind, all: unknown): Stage[] =>
  isRecord(all) ? Object.entries(all).flatMap(([part, stats]) => stage(kind, part, stats)) : []

/**
 * The transforms in their order. The collector counts each under its type and place (`date-0`), and keeps a copy of the last
 * batch under its type alone (`date`), which is no stage of its own (mgr/runner.go of logkit, readLines).
 */
function transforms(all: unknown): Stage[] {
  const found = stages('transform', all)
  const placed = found.filter(({ part }) => placeOf(part) !== null)
  const types = new Set(placed.map(({ part }) => part.slice(0, part.lastIndexOf('-'))))
  const others = found.filter(({ part }) => placeOf(part) === null && !types.has(part))
  return [...placed.toSorted((a, b) => (placeOf(a.part) ?? 0) - (placeOf(b.part) ?? 0)), ...others]
}

/** The place of a transform, from 0; null where its name does not end with one. */
function placeOf(part: string): number | null {
  const [, place] = /-(\d+)$/.exec(part) ?? []
  return place === undefined ? null : Number(place)
}
