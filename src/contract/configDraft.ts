import { isRecord, recordOf } from '../lib/json/json'

/** A JSON object that a rule may modify. */
export type Members = Record<string, unknown>

/** A rule that undoes one change that an agent makes to a config without changing its meaning. */
export interface NormalRule {
  /** unique among the rules */
  name: string
  /** why two configs that differ in this have the same content */
  reason: string
  /** where logkit does it: a file of its source, and a function where that helps */
  source: string
  /** Modifies the draft in place. Skips values of an unexpected type. */
  apply: (config: Members) => void
}

/** A copy that rules may modify: the config, its parts and the records in its lists are copied. */
export const draftOf = (config: Members): Members =>
  recordOf(Object.entries(config).map(([key, value]) => [key, copyPart(value)] as const))

const copyPart = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map((item: unknown) => (isRecord(item) ? { ...item } : item))
    : isRecord(value)
      ? { ...value }
      : value

/** The object under a key; null when it is absent or not an object. */
export function recordAt(config: Members, key: string): Members | null {
  const part = ownMember(config, key)
  return isRecord(part) ? part : null
}

/** The objects in the list under a key; empty when there is no list. */
export function recordsAt(config: Members, key: string): Members[] {
  const part = ownMember(config, key)
  return Array.isArray(part) ? part.filter(isRecord) : []
}

/** A member by its name; undefined for inherited ones such as `constructor`. */
export const ownMember = (members: Members, key: string): unknown =>
  Object.hasOwn(members, key) ? members[key] : undefined

/** The text under a key as the agent reads it (see `trimKeepingBlank`); '' when it is not text. */
export function trimmedMember(members: Members | null, key: string): string {
  const value = members ? ownMember(members, key) : ''
  return typeof value === 'string' ? trimKeepingBlank(value) : ''
}

/** Trims a text; a text of blanks alone stays, as in the agent. */
export const trimKeepingBlank = (text: string): string => text.trim() || text

/** Whether the config collects metrics of the host. The agent then uses neither its reader nor its parser. */
export const isMetric = (config: Members): boolean =>
  Array.isArray(config.metric) && config.metric.length > 0

export const senderType = (sender: Members): string => trimmedMember(sender, 'sender_type')

/** The mode of the reader; `dir` when it has none. */
export const readerMode = (config: Members): string =>
  trimmedMember(recordAt(config, 'reader'), 'mode') || 'dir'

/** Whether a value is empty in one of the forms that Go writes: null, '', [] or {}. */
export const isEmptyValue = (value: unknown): boolean =>
  value == null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (isRecord(value) && Object.values(value).every((member) => member === undefined))

/** Sets members to `undefined`; `contentOf` omits them. Deleting them would slow down every later access. */
export function removeMembers(members: Members, keys: readonly string[]): void {
  for (const key of keys) if (members[key] !== undefined) members[key] = undefined
}

/** The content of a draft after the rules: without members that are `undefined`. */
export const contentOf = (draft: Members): Members =>
  recordOf(
    Object.entries(draft)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, partContent(value)] as const),
  )

const partContent = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map((item: unknown) => (isRecord(item) ? definedMembers(item) : item))
    : isRecord(value)
      ? definedMembers(value)
      : value

const definedMembers = (members: Members): Members =>
  recordOf(Object.entries(members).filter(([, value]) => value !== undefined))
