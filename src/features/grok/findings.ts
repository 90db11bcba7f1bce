import type { TFunction } from 'i18next'
import type { GrokPlace } from '../../lib/grok/GrokError'
import type { Recipe } from '../../lib/grok/work'
import { carried, changeBetween } from '../../lib/text/textChange'
import { faultOf, type Inspection } from './useWorkbench'

/** Something about one of the texts, in the reader's words. `at`: which pattern it stands in, or the custom ones. */
export interface Finding {
  at: number | 'custom'
  from: number
  to: number
  severity: 'error' | 'warning'
  message: string
  /** what would stand there instead */
  fix: string | null
}

/** Errors and remarks about a recipe. What several patterns find in the custom ones is said once. */
export function findingsOf({ of: recipe, inspected }: Inspection, t: TFunction<'grok'>): Finding[] {
  const found = new Map<string, Finding>()
  const add = (finding: Finding) => {
    const { at, from, to, message } = finding
    found.set(JSON.stringify([at, from, to, message]), finding)
  }
  for (const [nth, one] of inspected.entries()) {
    const pattern = recipe.patterns[nth] ?? ''
    const spot = (place: GrokPlace | null) =>
      place?.text === 'custom'
        ? { at: 'custom' as const, from: place.from, to: place.to }
        : { at: nth, from: place?.from ?? 0, to: place?.to ?? pattern.length }
    const fault = faultOf(one, pattern)
    if (fault) {
      const { kind, subject, message, place } = fault
      const severity = kind === 'not_previewed' ? 'warning' : 'error'
      const said = t(`faults.${kind}`, { subject: subject.slice(0, 200), message })
      add({ ...spot(place), severity, message: said, fix: null })
    }
    if (pattern.trim() === '') continue
    for (const { kind, place, subject, fix } of one.lints) {
      const message = t(`lints.${kind}`, { subject: subject.slice(0, 200), fix: fix ?? '' })
      add({ ...spot(place), severity: 'warning', message, fix })
    }
  }
  return [...found.values()]
}

/**
 * Findings where they are by now, in texts that were typed into since. What they are about may have changed: then nothing
 * is offered to mend it, for that would put other text in its place than was meant.
 */
export const followed = (findings: readonly Finding[], since: Recipe, now: Recipe): Finding[] =>
  findings.map((finding) => {
    const { at, fix } = finding
    const { from, to, intact } = carried(finding, changeBetween(textAt(since, at), textAt(now, at)))
    return { ...finding, from, to, fix: intact ? fix : null }
  })

const textAt = ({ patterns, custom }: Recipe, at: Finding['at']) =>
  at === 'custom' ? custom : (patterns[at] ?? '')
