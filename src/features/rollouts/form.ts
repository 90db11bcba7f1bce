import type { Limits } from '../../domain/rollout/rollout'
import { usualSplit, type Split } from '../../domain/rollout/stages'

/** Who gets a config: the agents of a plan, those with tags, those picked here, or those that run what it replaces. */
export const audiences = ['chosen', 'tags', 'agents', 'holders'] as const
export type Audience = (typeof audiences)[number]

/** The figures of the form, with the least and the most that each may be. */
export const figures = {
  first: [1, 100_000],
  factor: [1, 100],
  cap: [1, 100_000],
  failures: [1, 100_000],
  settle: [10, 3600],
  watch: [0, 3600],
} as const
export type Figure = keyof typeof figures

/** What was filled in; figures as they were typed. */
export interface Form extends Record<Figure, string> {
  audience: Audience
  /** in the order of the stages */
  tags: readonly string[]
  by: Split['by']
  onFailure: Limits['onFailure']
}

export const newForm = (audience: Audience): Form => ({
  audience,
  tags: [],
  by: 'size',
  first: String(usualSplit.first),
  factor: String(usualSplit.factor),
  cap: String(usualSplit.cap),
  failures: '1',
  settle: '60',
  watch: '30',
  onFailure: 'pause',
})

/** The figure that was typed; null where it does not fit. */
export function figureOf(form: Form, name: Figure): number | null {
  const [least, most] = figures[name]
  const text = form[name].trim()
  const value = /^\d+$/.test(text) ? Number(text) : NaN
  return value >= least && value <= most ? value : null
}

/** How the agents are divided; null while a figure does not fit. */
export function splitOf(form: Form): Split | null {
  if (form.by === 'tag') return { by: 'tag', tags: form.tags }
  const [first, factor, cap] = [
    figureOf(form, 'first'),
    figureOf(form, 'factor'),
    figureOf(form, 'cap'),
  ]
  if (first === null || factor === null || cap === null) return null
  return { by: 'size', first, factor, cap }
}

/** When it goes on and when not; null while a figure does not fit. */
export function limitsOf(form: Form): Limits | null {
  const [failures, settle, watch] = [
    figureOf(form, 'failures'),
    figureOf(form, 'settle'),
    figureOf(form, 'watch'),
  ]
  if (failures === null || settle === null || watch === null) return null
  return { failures, settle, watch, onFailure: form.onFailure }
}
