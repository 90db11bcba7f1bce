import type { RolloutLimits } from '../../domain/rollout/rollout'
import { defaultSplit, type Split } from '../../domain/rollout/stages'

/**
 * The agents that get the config: those of the plan that led here, those with certain tags, those selected in the form,
 * or those that run the replaced config.
 */
export const audienceKinds = ['planAgents', 'tags', 'agents', 'configAgents'] as const
export type AudienceKind = (typeof audienceKinds)[number]

/** The numbers of the form, each with its smallest and largest value. */
export const numberRanges = {
  first: [1, 100_000],
  factor: [1, 100],
  cap: [1, 100_000],
  maxFailures: [1, 100_000],
  applyTimeout: [10, 3600],
  minWatch: [0, 3600],
} as const
export type NumberName = keyof typeof numberRanges

/** The input of the form; numbers as they were typed. */
export interface Form extends Record<NumberName, string> {
  audience: AudienceKind
  /** in the order of the stages */
  tags: readonly string[]
  by: Split['by']
  onFailure: RolloutLimits['onFailure']
}

export const newForm = (audience: AudienceKind): Form => ({
  audience,
  tags: [],
  by: 'size',
  first: String(defaultSplit.first),
  factor: String(defaultSplit.factor),
  cap: String(defaultSplit.cap),
  maxFailures: '1',
  applyTimeout: '60',
  minWatch: '30',
  onFailure: 'pause',
})

/** The number that was typed; null where it is invalid. */
export function numberOf(form: Form, name: NumberName): number | null {
  const [min, max] = numberRanges[name]
  const text = form[name].trim()
  const value = /^\d+$/.test(text) ? Number(text) : NaN
  return value >= min && value <= max ? value : null
}

/** How the agents are divided; null while a number is invalid. */
export function splitOf(form: Form): Split | null {
  if (form.by === 'tag') return { by: 'tag', tags: form.tags }
  const [first, factor, cap] = [
    numberOf(form, 'first'),
    numberOf(form, 'factor'),
    numberOf(form, 'cap'),
  ]
  if (first === null || factor === null || cap === null) return null
  return { by: 'size', first, factor, cap }
}

/** The limits of the rollout; null while a number is invalid. */
export function limitsOf(form: Form): RolloutLimits | null {
  const [maxFailures, applyTimeout, minWatch] = [
    numberOf(form, 'maxFailures'),
    numberOf(form, 'applyTimeout'),
    numberOf(form, 'minWatch'),
  ]
  if (maxFailures === null || applyTimeout === null || minWatch === null) return null
  return { maxFailures, applyTimeout, minWatch, onFailure: form.onFailure }
}
