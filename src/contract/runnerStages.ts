import { isRecord } from '../lib/json/json'
import { type Loose } from './read'

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

/** The stages of a status, in the order of the data. Members that are no stages are left out. */
export function stagesOf(status: Loose): Stage[] {
  const facts = isRecord(status) ? status : {}
  return [
    ...stage('reader', '', facts.readerStats),
    ...stage('parser', '', facts.parserStats),
    ...stages('transform', facts.transformStats),
    ...stages('sender', facts.senderStats),
  ]
}

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
  return [
    {
      stage: kind,
      part,
      success: figure(stats.success),
      errors: figure(stats.errors),
      perSecond: figure(stats.speed),
      trend: trendOf(stats.trend),
      lastError: messageOf(stats.last_error),
    },
  ]
}

const stages = (kind: StageKind, all: unknown): Stage[] =>
  isRecord(all) ? Object.entries(all).flatMap(([part, stats]) => stage(kind, part, stats)) : []
