import { mainName, parseDefinitions, type Definition } from './definitions'
import { GrokError } from './GrokError'
import { Inliner } from './Inliner'
import type { PatternTable } from './PatternTable'
import { isFieldType, referencesIn, type FieldType } from './references'
import { syntaxMarks } from './renameGroups'

/** The name of the group around the whole pattern, which is also its key in the server's answer. */
export const wholeMatchName = 'grokInternalCustomSemantic'

/** A pattern as one regex in RE2 syntax; named groups keep their names. */
export interface Expanded {
  regex: string
  /** field -> type, as a runner applies them */
  types: Map<string, FieldType>
  /** the custom definitions, each name once */
  definitions: Definition[]
  /** Expands one definition to a regex. @throws GrokError too_large */
  regexOf: (name: string) => string
}

/**
 * Expands a pattern to the regex that logkit compiles, in the steps of logkit's parser/grok and the grok library it uses.
 * @throws GrokError bad_definition, unknown_pattern, pattern_table_lost, too_large
 */
export function expand(pattern: string, custom: string, table: PatternTable): Expanded {
  const definitions = new Map<string, Definition>()
  for (const definition of parseDefinitions(pattern, custom))
    definitions.set(definition.name, definition)
  const inliner = new Inliner((name) => definitions.get(name)?.regex ?? table.patterns.get(name))
  const isKnown = (name: string) =>
    definitions.has(name) || table.patterns.has(name) || table.library.has(name)
  checkNames([...definitions.values()], inliner, isKnown)
  checkBuiltins(definitions, inliner, isKnown, table)
  if (!definitions.has(mainName) || [...definitions.keys()].some((name) => inliner.isInCycle(name)))
    throw tableLostError()
  const groups = new GroupExpander(inliner, table.library)
  const { types } = withoutTypes(inliner.inlined(mainName))
  return {
    regex: groups.named(wholeMatchName, mainName),
    types,
    definitions: [...definitions.values()],
    regexOf: (name) => groups.body(name),
  }
}

/**
 * A pattern as a plain regex without names, for the places where a runner takes no grok; null where it has no reference to
 * a pattern that is known.
 */
export function plainRegexOf(pattern: string, custom: string, table: PatternTable): string | null {
  if (referencesIn(pattern).length === 0) return null
  try {
    const { regex } = expand(pattern, custom, table)
    const body = regex.slice(`(?P<${wholeMatchName}>`.length, -1)
    let [plain, done] = ['', 0]
    for (const { mark, at } of syntaxMarks(body)) {
      const name = mark === '(' ? /^\(\?P<\w+>|^\((?!\?)/.exec(body.slice(at))?.[0] : undefined
      if (name === undefined) continue
      plain += `${body.slice(done, at)}(?:`
      done = at + name.length
    }
    return plain + body.slice(done)
  } catch (error) {
    if (error instanceof GrokError) return null
    throw error
  }
}

function tableLostError() {
  return new GrokError('pattern_table_lost', `no pattern found for %{${mainName}}`)
}

/** Checks that every reference of every definition exists, used or not. @throws GrokError unknown_pattern */
function checkNames(
  definitions: Definition[],
  inliner: Inliner,
  isKnown: (name: string) => boolean,
) {
  for (const definition of definitions) {
    const { text, from, to } = definition
    const references = referencesIn(withoutTypes(inliner.inlined(definition.name)).text)
    const missing = references.find(({ name }) => !isKnown(name))
    if (missing)
      throw new GrokError('unknown_pattern', `no pattern found for %{${missing.name}}`, {
        subject: missing.name,
        location: { text, from, to },
      })
  }
}

/**
 * Checks the built-in patterns too where a definition ends in `%`: inlined before `{3}`, it composes a reference there, and
 * one to a name that does not exist makes the server refuse every pattern. @throws GrokError unknown_pattern
 */
function checkBuiltins(
  definitions: ReadonlyMap<string, Definition>,
  inliner: Inliner,
  isKnown: (name: string) => boolean,
  { patterns }: PatternTable,
) {
  const composing = [...definitions.values()].find(
    ({ name }) => name !== mainName && inliner.inlined(name).endsWith('%'),
  )
  if (!composing) return
  const others = [...patterns.keys()].filter((name) => !definitions.has(name))
  checkNames(
    others.map((name) => ({ ...composing, name })),
    inliner,
    isKnown,
  )
}

/**
 * Removes `:type` from the references that have one. As logkit does, it removes the first occurrence of `:type}`, which
 * may be the field of another reference.
 */
function withoutTypes(source: string) {
  const types = new Map<string, FieldType>()
  let text = source
  for (const { field, type } of referencesIn(source)) {
    if (field === undefined || !isFieldType(type)) continue
    types.set(field, type)
    text = text.replace(`:${type}}`, '}')
  }
  return { text, types }
}

/** Replaces the references that were not inlined by groups, recursively. */
class GroupExpander {
  private readonly bodies = new Map<string, string>()
  private depth = 0
  private readonly inliner: Inliner
  private readonly library: ReadonlyMap<string, string>

  constructor(inliner: Inliner, library: ReadonlyMap<string, string>) {
    this.inliner = inliner
    this.library = library
  }

  named(field: string | undefined, name: string) {
    return field === undefined ? `(${this.body(name)})` : `(?P<${field}>${this.body(name)})`
  }

  body(name: string): string {
    const known = this.bodies.get(name)
    if (known !== undefined) return known
    const definition = this.inliner.has(name)
      ? this.inliner.inlined(name)
      : (this.library.get(name) ?? '')
    const { text } = withoutTypes(definition)
    this.depth++
    if (this.depth > Inliner.maxDepth) throw Inliner.tooLarge(name)
    let [body, done] = ['', 0]
    for (const reference of referencesIn(text)) {
      body += text.slice(done, reference.from) + this.named(reference.field, reference.name)
      done = reference.to
      if (body.length > Inliner.maxLength) throw Inliner.tooLarge(name)
    }
    body += text.slice(done)
    this.depth--
    this.bodies.set(name, body)
    return body
  }
}
