import { isObject } from '../contract/read'
import type { Runner } from '../contract/runners'

/** One thing that goes wrong in a runner now. */
export interface RunnerError {
  /** the runner as a whole, or one of its stages */
  at: 'runner' | 'reader' | 'parser' | 'transform' | 'sender'
  /** which transform or sender; '' elsewhere */
  name: string
  message: string
  /** how often, where the collector counts it */
  count: number | null
}

/**
 * What goes wrong in a runner, by its own status: an error of the runner as a whole, or a stage that has counted errors
 * and holds the last one. The history in a status is of the past and says nothing here. A status that cannot be read,
 * and the zeros of a stopped runner, hold no errors.
 */
export function runnerErrors({ status, error }: Pick<Runner, 'status' | 'error'>): RunnerError[] {
  const facts = isObject(status) ? status : {}
  const whole = [messageOf(error), messageOf(facts.error)].filter(Boolean).slice(0, 1)
  return [
    ...whole.map((message) => ({ at: 'runner' as const, name: '', message, count: null })),
    ...stage('reader', '', facts.readerStats),
    ...stage('parser', '', facts.parserStats),
    ...stages('transform', facts.transformStats),
    ...stages('sender', facts.senderStats),
  ]
}

/** Whether anything goes wrong in a runner. */
export const isFailing = (runner: Pick<Runner, 'status' | 'error'>): boolean =>
  runnerErrors(runner).length > 0

function stage(at: RunnerError['at'], name: string, stats: unknown): RunnerError[] {
  if (!isObject(stats)) return []
  const count = Number(stats.errors)
  const message = messageOf(stats.last_error)
  return count > 0 && message ? [{ at, name, message, count }] : []
}

const stages = (at: RunnerError['at'], all: unknown): RunnerError[] =>
  isObject(all) ? Object.entries(all).flatMap(([name, stats]) => stage(at, name, stats)) : []

/** Text, or whatever stands in its place, as text; nothing is ''. */
function messageOf(value: unknown): string {
  if (typeof value === 'string') return value.trim()
  if (value == null || (isObject(value) && Object.keys(value).length === 0)) return ''
  return JSON.stringify(value)
}
