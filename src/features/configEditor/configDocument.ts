import { isRecord, type Path } from '../../lib/json/json'
import { parseJson, replaceAt } from '../../lib/json/jsonText'
import type { JsonProblem } from '../../lib/json/jsonProblem'
import { setAt } from '../../lib/json/setAt'

/** A change of one value by the form. */
export interface Edit {
  path: Path
  /** undefined: the value is removed */
  value: unknown
}

/** A config that is edited: one text, shown as JSON or as a form. */
export interface ConfigDocument {
  text: string
  /**
   * The parsed text with the form's edits applied; null while the text is not a JSON object. While `stale`, the value
   * before the text was changed.
   */
  value: Record<string, unknown> | null
  problem: JsonProblem | null
  /** the form's edits, oldest first, that are not in the text yet */
  edits: readonly Edit[]
  /** Whether the text was changed and not parsed since: parsing a long text at each key would slow typing down. */
  stale: boolean
}

/** Parses a text. */
export function documentFromText(text: string): ConfigDocument {
  const { value, problem = null } = parseJson(text)
  return { text, value: isRecord(value) ? value : null, problem, edits: [], stale: false }
}

/** The document of a config, as indented JSON. */
export const documentFromConfig = (config: unknown): ConfigDocument =>
  documentFromText(JSON.stringify(config, null, 2))

/** The document with another text, which `parsed` parses once typing pauses. */
export const withText = (document: ConfigDocument, text: string): ConfigDocument =>
  text === document.text ? document : { ...document, text, edits: [], stale: true }

/** The document with its text parsed. */
export const parsed = (document: ConfigDocument): ConfigDocument =>
  document.stale ? documentFromText(document.text) : document

/** The document with one value put, replaced or (undefined) removed. `withEditsApplied` changes the text. */
export function withEdit(document: ConfigDocument, path: Path, value: unknown): ConfigDocument {
  if (!document.value) return document
  const next = setAt(document.value, path, value)
  if (!isRecord(next)) return document
  const isSame = (other: Edit) =>
    other.path.length === path.length && other.path.every((step, i) => step === path[i])
  const last = document.edits.at(-1)
  // Typing into one field is one edit. A removal is kept apart, since putting the value may have created its parents.
  const before =
    last && value !== undefined && isSame(last) ? document.edits.slice(0, -1) : document.edits
  return { ...document, value: next, edits: [...before, { path, value }] }
}

/** The document with all edits applied to its text. The rest of the text stays as it was written. */
export function withEditsApplied(document: ConfigDocument): ConfigDocument {
  if (document.edits.length === 0) return document
  const text = document.edits.reduce(
    (text, { path, value }) => replaceAt(text, path, value),
    document.text,
  )
  return { ...document, text, edits: [] }
}
