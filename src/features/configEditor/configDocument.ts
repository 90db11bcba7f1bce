import { isRecord, type Path } from '../../lib/json/json'
import { transferEdit } from '../../lib/json/jsonLayout'
import { formatJson, parseJson, replaceAt } from '../../lib/json/jsonText'
import { readKept, writeJson } from '../../lib/json/losslessJson'
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
  /** as it is shown: indented, unless the user laid it out */
  text: string
  /** what is sent: every byte that was not edited is that of the server. Its words are those of `source.shown`. */
  source: { text: string; shown: string }
  /** Whether the config had duplicate names before it was edited; only then may it be saved with them. */
  hadDuplicates: boolean
  /**
   * The parsed text with the form's edits applied; null while the text is not a JSON object. While `stale`, the value
   * before the text was changed. Numbers keep their text.
   */
  value: Record<string, unknown> | null
  problem: JsonProblem | null
  /** the form's edits, oldest first, that are not in the text yet */
  edits: readonly Edit[]
  /** Whether the text was changed and not parsed since: parsing a long text at each key would slow typing down. */
  stale: boolean
}

/** Parses a text. @param source the text that it was laid out from */
export function documentFromText(text: string, source = text): ConfigDocument {
  const { value, problem = null } = parseJson(text)
  return {
    text,
    source: { text: source, shown: text },
    hadDuplicates: problem?.code === 'duplicate',
    value: isRecord(value) ? value : null,
    problem,
    edits: [],
    stale: false,
  }
}

/** The document of a config, as indented JSON. Content that is not an object is shown as its text, which need not be JSON. */
export function documentFromConfig(config: unknown): ConfigDocument {
  const source = typeof config === 'string' ? config : writeJson(config)
  return documentFromText(formatJson(source), source)
}

/** The document of an edited text, with the bytes of the config that it was made from. */
export function documentFromEdit(text: string, config: unknown): ConfigDocument {
  const { source, hadDuplicates } = documentFromConfig(config)
  const moved = transferEdit(source.text, source.shown, text)
  return { ...documentFromText(text, moved), hadDuplicates }
}

/** The document with another text, which `parsed` parses once typing pauses. */
export const withText = (document: ConfigDocument, text: string): ConfigDocument =>
  text === document.text ? document : { ...document, text, edits: [], stale: true }

/** The document with its text parsed. */
export const parsed = (document: ConfigDocument): ConfigDocument =>
  document.stale ? { ...document, ...reparsed(document) } : document

function reparsed({ text, source }: ConfigDocument): Partial<ConfigDocument> {
  const { value, problem, edits, stale } = documentFromText(text)
  // An edit is moved into the source once the text is JSON again.
  const isJson = problem === null || problem.code === 'duplicate'
  const moved = { text: transferEdit(source.text, source.shown, text), shown: text }
  return { value, problem, edits, stale, ...(isJson && { source: moved }) }
}

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
  const applied = (text: string) =>
    document.edits.reduce((rest, { path, value }) => replaceAt(rest, path, value), text)
  const text = applied(document.text)
  return {
    ...document,
    text,
    source: { text: applied(document.source.text), shown: text },
    edits: [],
  }
}

/** What keeps the document from being saved; null: nothing. Duplicate names that the server has already do not. */
export const blockingProblem = ({ problem, hadDuplicates }: ConfigDocument): JsonProblem | null =>
  problem?.code === 'duplicate' && hadDuplicates ? null : problem

/** The config to send, with its text; null while the text is not a JSON object. */
export function sentContent(document: ConfigDocument): Record<string, unknown> | null {
  const current = withEditsApplied(parsed(document))
  if (blockingProblem(current) || !current.value) return null
  const content = readKept(current.source.text)
  return isRecord(content) ? content : null
}

/** The document with another content, of which everything that is equal stays as it is written. */
export const mergedDocument = (document: ConfigDocument, content: unknown): ConfigDocument =>
  withEditsApplied({
    ...withEditsApplied(parsed(document)),
    value: isRecord(content) ? content : null,
    edits: [{ path: [], value: content }],
  })
