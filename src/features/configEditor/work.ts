import type { Config } from '../../contract/configs'
import { fillSecrets, hideSecrets } from '../../domain/secrets/configSecrets'
import type { Draft, Fresh } from '../../domain/drafts/drafts'
import { hideInJson } from '../../domain/secrets/hideInJson'
import { sameJson, valueAt, type Path } from '../../lib/json/json'
import { replaceAt } from '../../lib/json/jsonText'
import { fromConfig, fromText, read, settled, type Document } from './document'

/** What a config was when its editing began. */
export interface Base {
  /** Unix ms; null: the server does not tell */
  at: number | null
  note: string
  content: unknown
}

/** A config while it is edited. */
export interface Work {
  document: Document
  note: string
  /** null: the server does not have it yet */
  base: Base | null
  /** of a new one */
  fresh: Fresh | null
}

export const baseOf = ({ timestamp, note, config }: Config): Base => ({
  at: timestamp,
  note,
  content: config ?? {},
})

export const beginWith = (base: Base): Work => ({
  document: fromConfig(base.content),
  note: base.note,
  base,
  fresh: null,
})

/** A new config that begins with this one. */
export const beginNew = (content: unknown, fresh: Partial<Fresh> = {}, note = ''): Work => ({
  document: fromConfig(content),
  note,
  base: null,
  fresh: { name: '', tags: [], ...fresh },
})

/** The work once the server has another config than it began with: it goes on from there unless both changed something. */
export function followed(work: Work, now: Base): Work {
  const { base } = work
  if (!base || sameJson(base, now)) return work
  const same = base.note === now.note && sameJson(base.content, now.content)
  if (same || isSaved(work, now)) return { ...work, base: now }
  return isUnsaved(work) ? work : beginWith(now)
}

/** Whether there is anything that the server does not have. */
export function isUnsaved({ document, note, base }: Work): boolean {
  if (!base || note !== base.note || !document.value) return true
  return document.stale || !sameJson(document.value, base.content)
}

/** Whether others changed what was changed here: neither may go under. */
export const isMoved = (work: Work, now: Base): boolean =>
  work.base !== null && !sameJson(work.base, now) && followed(work, now) === work

/** Whether the server has by now what was written here. */
export const isSaved = ({ document: { value }, note }: Work, now: Base): boolean =>
  value !== null && note === now.note && sameJson(value, now.content)

/** What of it may be stored. */
export function draftOf(config: string, work: Work, changedAt: number): Draft {
  const { base, note, fresh } = work
  const { text } = settled(read(work.document))
  return {
    config,
    base: base && { ...base, content: hideSecrets(base.content).hidden },
    text: hideInJson(text),
    note,
    fresh,
    changedAt,
  }
}

/**
 * What was stored, with the secrets that the server has now. What stays hidden was typed here or is gone there: it has
 * to be typed again.
 */
export function workOf(draft: Draft, now: Base | null): Work {
  const { base, note, fresh } = draft
  const current = now?.content ?? {}
  return {
    document: fromText(fillText(draft.text, current)),
    note,
    base: base && { ...base, content: fillSecrets(base.content, current).config },
    fresh,
  }
}

function fillText(text: string, current: unknown): string {
  const { value } = fromText(text)
  if (!value) return text
  const { config } = fillSecrets(value, current)
  return differing(value, config, []).reduce(
    (rest, path) => replaceAt(rest, path, valueAt(config, path)),
    text,
  )
}

/** The places of the values that are not the same in two of one shape. */
function differing(a: unknown, b: unknown, path: Path): Path[] {
  if (sameJson(a, b)) return []
  if (typeof a !== 'object' || a === null) return [path]
  return Object.entries(a).flatMap(([key, inner]) => {
    const step = Array.isArray(a) ? Number(key) : key
    return differing(inner, valueAt(b, [step]), [...path, step])
  })
}

/** The config as it would be sent; null while its text is no JSON object. */
export function contentOf({ document }: Work): Record<string, unknown> | null {
  const { value, problem } = read(document)
  return problem ? null : value
}
