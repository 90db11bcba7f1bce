import { isRecord, recordOf } from '../lib/json/json'

/** A JSON object that a rule may change. */
export type Members = Record<string, unknown>

/** One thing that an agent does to a config without changing what it says. */
export interface NormalRule {
  /** unique among the rules */
  name: string
  /** Why two configs that differ in this are the same content. */
  reason: string
  /** where logkit does it: a file of its source, and a function where that helps */
  source: string
  /** Changes the draft in place. What is not of the expected type stays as it is. */
  apply: (config: Members) => void
}

/** A copy that rules may change: the config, its parts, and the records in its lists are its own. */
export const draftOf = (config: Members): Members =>
  recordOf(Object.entries(config).map(([key, value]) => [key, ownPart(value)] as const))

const ownPart = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map((item: unknown) => (isRecord(item) ? { ...item } : item))
    : isRecord(value)
      ? { ...value }
      : value

/** A part that is an object; null where it is absent or something else. */
export function mapOf(config: Members, key: string): Members | null {
  const part = own(config, key)
  return isRecord(part) ? part : null
}

/** The objects of a part that is a list. */
export function listOf(config: Members, key: string): Members[] {
  const part = own(config, key)
  return Array.isArray(part) ? part.filter(isRecord) : []
}

export const own = (members: Members, key: string): unknown =>
  Object.hasOwn(members, key) ? members[key] : undefined

/** A text without the blanks around it, as the agent reads it; blanks alone stay. '' for anything else. */
export function textIn(members: Members | null, key: string): string {
  const value = members ? own(members, key) : ''
  return typeof value === 'string' ? trimmed(value) : ''
}

export const trimmed = (text: string): string => text.trim() || text

/** Whether the config measures the host: then the agent uses neither its reader nor its parser. */
export const isMetric = (config: Members): boolean =>
  Array.isArray(config.metric) && config.metric.length > 0

export const senderType = (sender: Members): string => textIn(sender, 'sender_type')

/** A reader without a mode reads a directory. */
export const readerMode = (config: Members): string =>
  textIn(mapOf(config, 'reader'), 'mode') || 'dir'

/** A flag in a map of texts, in the spellings of Go's strconv.ParseBool; null for any other text. */
export const flagText = (text: string): boolean | null =>
  flags.true.includes(text) ? true : flags.false.includes(text) ? false : null

const flags = {
  true: ['true', 'True', 'TRUE', 't', 'T', '1'],
  false: ['false', 'False', 'FALSE', 'f', 'F', '0'],
}

/** Nothing, in the several ways in which Go writes it. */
export const isNothing = (value: unknown): boolean =>
  value == null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (isRecord(value) && Object.values(value).every((member) => member === undefined))

/** Makes members absent. They stay as `undefined` until `contentOf`: deleting would make every later look a slow one. */
export function drop(members: Members, keys: readonly string[]): void {
  for (const key of keys) if (members[key] !== undefined) members[key] = undefined
}

/** What rules have left of a draft. */
export const contentOf = (draft: Members): Members =>
  recordOf(
    Object.entries(draft)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, contentOfPart(value)] as const),
  )

const contentOfPart = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map((item: unknown) => (isRecord(item) ? present(item) : item))
    : isRecord(value)
      ? present(value)
      : value

const present = (members: Members): Members =>
  recordOf(Object.entries(members).filter(([, value]) => value !== undefined))
