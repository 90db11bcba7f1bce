import type { Config } from '../../contract/configs'
import { fillInJson, fillSecrets } from '../../domain/secrets/configSecrets'
import { hideJson, hideText } from '../../domain/secrets/secretTexts'
import type { DraftContent, NewConfigDraft } from '../../domain/drafts/drafts'
import { sameJson } from '../../lib/json/json'
import { sameAsWritten } from '../../lib/json/jsonLayout'
import { readKept, writeJson } from '../../lib/json/losslessJson'
import {
  documentFromConfig,
  documentFromEdit,
  documentFromText,
  parsed,
  sentContent,
  withEditsApplied,
  type ConfigDocument,
} from './configDocument'

/** A version of a config on the server. */
export interface ServerVersion {
  /** Unix ms; null when the server does not tell */
  at: number | null
  note: string
  content: unknown
}

/** The state of editing one config. */
export interface EditSession {
  document: ConfigDocument
  note: string
  /** the version that the edits are based on; null: the server does not have the config yet */
  base: ServerVersion | null
  /** the name and tags of a new config; null for one that the server has */
  fresh: NewConfigDraft | null
}

/** The version of a config that was read from the server. */
export const serverVersionOf = ({ timestamp, note, config }: Config): ServerVersion => ({
  at: timestamp,
  note,
  content: config ?? {},
})

/** A session without changes of a config that the server has. */
export const startSession = (base: ServerVersion): EditSession => ({
  document: documentFromConfig(base.content),
  note: base.note,
  base,
  fresh: null,
})

/** A session of a new config with this content. */
export const startNewSession = (
  content: unknown,
  fresh: Partial<NewConfigDraft> = {},
  note = '',
): EditSession => ({
  document: documentFromConfig(content),
  note,
  base: null,
  fresh: { name: '', tags: [], ...fresh },
})

/**
 * Moves the session to the current version on the server. When both the session and the server changed the config, the
 * session is returned as it is and has to be merged.
 */
export function rebased(session: EditSession, now: ServerVersion): EditSession {
  const { base } = session
  if (!base || sameJson(base, now)) return session
  const same = base.note === now.note && sameJson(base.content, now.content)
  if (same || isSaved(session, now)) return { ...session, base: now }
  return isUnsaved(session) ? session : startSession(now)
}

/** What `isUnsaved` found of sessions, which never change: it is asked with each key that is typed. */
const unsaved = new WeakMap<EditSession, boolean>()

/** Whether the session has changes that are not on the server. */
export function isUnsaved(session: EditSession): boolean {
  const known = unsaved.get(session) ?? hasChanges(session)
  unsaved.set(session, known)
  return known
}

function hasChanges({ document, note, base }: EditSession): boolean {
  if (!base || note !== base.note || document.stale) return true
  // A text that nobody touched needs no comparison of values, which takes a second of a megabyte.
  const { text, source, value, edits } = document
  const isUntouched = value !== null && edits.length === 0 && text === source.shown
  if (isUntouched && source.text === writeJson(base.content)) return false
  // Content that is not an object is compared as it is shown.
  if (typeof base.content === 'string')
    return document.text !== documentFromConfig(base.content).text
  if (!document.value || !sameJson(document.value, base.content)) return true
  return !sameAsWritten(sentContent(document) ?? document.value, base.content)
}

/** Whether both the session and the server changed the config, so that they have to be merged. */
export const hasDiverged = (session: EditSession, now: ServerVersion): boolean =>
  session.base !== null && !sameJson(session.base, now) && rebased(session, now) === session

/** Whether the version on the server has the content and the note of the session. */
export const isSaved = ({ document: { value }, note }: EditSession, now: ServerVersion): boolean =>
  value !== null && note === now.note && sameJson(value, now.content)

/** The session as a draft to store, without its secrets. `changedAt` is Unix ms. */
export function toDraft(config: string, session: EditSession, changedAt: number): DraftContent {
  const { base, note, fresh } = session
  const { text } = withEditsApplied(parsed(session.document))
  return {
    config,
    base: base && { at: base.at, note: base.note, json: hideText(writeJson(base.content)) },
    text: hideJson(text),
    note,
    fresh,
    changedAt,
  }
}

/**
 * The session of a stored draft, with the secrets that the server has now. A secret that the server does not have stays
 * hidden and has to be typed again.
 */
export function restoreSession(draft: DraftContent, now: ServerVersion | null): EditSession {
  const { base, note, fresh } = draft
  const current = now?.content ?? {}
  const text = fillInJson(draft.text, current)
  if (!base) return { document: documentFromText(text), note, base, fresh }
  const { at, json } = base
  const stored = json === undefined ? base.content : readKept(json)
  const content = fillSecrets(stored, current).config
  return {
    document: documentFromEdit(text, content),
    note,
    base: { at, note: base.note, content },
    fresh,
  }
}

/** The config to send; null while the text is not a JSON object. */
export const contentOf = ({ document }: EditSession): Record<string, unknown> | null =>
  sentContent(document)
