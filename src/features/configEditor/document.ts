import { isRecord, type Path } from '../../lib/json/json'
import { parseJson, replaceAt, type JsonProblem } from '../../lib/json/jsonText'
import { setAt } from '../../lib/json/setAt'

export interface Edit {
  path: Path
  /** undefined: it goes */
  value: unknown
}

/** A config while it is edited: one text, seen as JSON or as a form. */
export interface Document {
  text: string
  /** What the text says, with the form's edits in it; null while the text is not a JSON object. While `stale`, what it last said. */
  value: Record<string, unknown> | null
  problem: JsonProblem | null
  /** the form's edits, oldest first, that are not in the text yet */
  edits: readonly Edit[]
  /** The text was changed and not read since: reading a long one at each key would hold up typing. */
  stale: boolean
}

export function fromText(text: string): Document {
  const { value, problem = null } = parseJson(text)
  return { text, value: isRecord(value) ? value : null, problem, edits: [], stale: false }
}

export const fromConfig = (config: unknown): Document => fromText(JSON.stringify(config, null, 2))

/** The document after a key was typed in its text; `read` it once typing pauses. */
export const typed = (document: Document, text: string): Document =>
  text === document.text ? document : { ...document, text, edits: [], stale: true }

export const read = (document: Document): Document =>
  document.stale ? fromText(document.text) : document

/** The document with one value put, replaced or (undefined) taken away. The text follows with `settled`. */
export function edited(document: Document, path: Path, value: unknown): Document {
  if (!document.value) return document
  const next = setAt(document.value, path, value)
  if (!isRecord(next)) return document
  const isSame = (other: Edit) =>
    other.path.length === path.length && other.path.every((step, i) => step === path[i])
  const last = document.edits.at(-1)
  // Typing into one field is one edit; what was put and taken away again leaves what was made around it.
  const before =
    last && value !== undefined && isSame(last) ? document.edits.slice(0, -1) : document.edits
  return { ...document, value: next, edits: [...before, { path, value }] }
}

/** The document with all edits in its text; what they do not touch stays as it was written. */
export function settled(document: Document): Document {
  if (document.edits.length === 0) return document
  const text = document.edits.reduce(
    (text, { path, value }) => replaceAt(text, path, value),
    document.text,
  )
  return { ...document, text, edits: [] }
}
