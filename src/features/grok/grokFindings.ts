import type { TFunction } from 'i18next'
import type { PatternLocation } from '../../lib/grok/GrokError'
import type { PatternSet } from '../../lib/grok/grokEngine'
import { mapSpan, editBetween } from '../../lib/text/textEdit'
import { patternFault, type PatternSetInspection } from './useWorkbench'

/** An error or warning about a part of one text, in the user's language. */
export interface GrokFinding {
  /** index of the pattern, or the custom patterns */
  at: number | 'custom'
  from: number
  to: number
  severity: 'error' | 'warning'
  message: string
  /** the text that replaces the part; null: no fix is offered */
  fix: string | null
}

/** Lists errors and warnings about a pattern set. Equal findings of several patterns about the custom ones appear once. */
export function findingsOf(
  { patternSet, patterns }: PatternSetInspection,
  t: TFunction<'grok'>,
): GrokFinding[] {
  const found = new Map<string, GrokFinding>()
  const add = (finding: GrokFinding) => {
    const { at, from, to, message } = finding
    found.set(JSON.stringify([at, from, to, message]), finding)
  }
  for (const [index, one] of patterns.entries()) {
    const pattern = patternSet.patterns[index] ?? ''
    const locate = (location: PatternLocation | null) =>
      location?.text === 'custom'
        ? { at: 'custom' as const, from: location.from, to: location.to }
        : { at: index, from: location?.from ?? 0, to: location?.to ?? pattern.length }
    const fault = patternFault(one, pattern)
    if (fault) {
      const { kind, subject, message, location } = fault
      const text = t(`faults.${kind}`, {
        subject: subject.slice(0, 200),
        message: asTyped(message, subject, patternSet),
      })
      add({ ...locate(location), severity: 'error', message: text, fix: null })
    }
    if (pattern.trim() === '') continue
    for (const { kind, location, subject, fix } of one.lints) {
      const message = t(`lints.${kind}`, { subject: subject.slice(0, 200), fix: fix ?? '' })
      add({ ...locate(location), severity: 'warning', message, fix })
    }
  }
  return [...found.values()]
}

/** Go quotes the expanded expression, of which the user wrote little: only what was typed is shown. */
const asTyped = (message: string, subject: string, { patterns, custom }: PatternSet) =>
  [...patterns, custom].some((text) => text.includes(subject))
    ? message
    : message.replace(/: `[^]*`$/, '')

/**
 * Moves findings about an earlier pattern set to their positions in the current one. A finding whose own part of the text has
 * changed loses its fix, which would replace text that it was not meant for.
 */
export const rebaseFindings = (
  findings: readonly GrokFinding[],
  earlier: PatternSet,
  current: PatternSet,
): GrokFinding[] =>
  findings.map((finding) => {
    const { at, fix } = finding
    const { from, to, intact } = mapSpan(
      finding,
      editBetween(textAt(earlier, at), textAt(current, at)),
    )
    return { ...finding, from, to, fix: intact ? fix : null }
  })

const textAt = ({ patterns, custom }: PatternSet, at: GrokFinding['at']) =>
  at === 'custom' ? custom : (patterns[at] ?? '')
