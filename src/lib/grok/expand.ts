import { mainName, readDefinitions, type Definition } from './definitions'
import { GrokError } from './GrokError'
import { Paste } from './Paste'
import type { PatternTable } from './PatternTable'
import { isFieldType, referencesIn, type FieldType } from './references'

/** The name of the group around the whole pattern, and its key in the server's answer. */
export const wholeName = 'grokInternalCustomSemantic'

/** A pattern as one regex (RE2 syntax, named groups still as written). */
export interface Expanded {
  regex: string
  /** field -> type, as a runner applies them */
  types: Map<string, FieldType>
  /** the custom definitions, a name once */
  definitions: Definition[]
  /** A definition by itself as one regex. @throws GrokError too_large */
  regexOf: (name: string) => string
}

/**
 * What logkit makes of a pattern before it compiles it, step by step as its grok parser does (reference: its parser/grok and
 * the library below). @throws GrokError bad_definition, unknown_pattern, not_previewed, pattern_table_lost, too_large
 */
export function expand(pattern: string, custom: string, table: PatternTable): Expanded {
  const own = new Map<string, Definition>()
  for (const definition of readDefinitions(pattern, custom)) own.set(definition.name, definition)
  const paste = new Paste((name) => own.get(name)?.regex ?? table.patterns.get(name))
  const isKnown = (name: string) =>
    own.has(name) || table.patterns.has(name) || table.below.has(name)
  checkNames([...own.values()], paste, isKnown, table.elsewhere)
  if (!own.has(mainName) || [...own.keys()].some((name) => paste.isInCycle(name))) throw tableLost()
  const group = new Groups(paste, table.below)
  const main = paste.text(mainName)
  const { types } = withoutTypes(main)
  return {
    regex: group.named(wholeName, mainName),
    types,
    definitions: [...own.values()],
    regexOf: (name) => group.body(name),
  }
}

function tableLost() {
  return new GrokError('pattern_table_lost', `no pattern found for %{${mainName}}`)
}

/** Used or not, every reference must exist. A name of the server's that we lack is only looked at when all else is well. */
function checkNames(
  definitions: Definition[],
  paste: Paste,
  isKnown: (name: string) => boolean,
  elsewhere: ReadonlySet<string>,
) {
  const missing = definitions.flatMap((definition) =>
    referencesIn(withoutTypes(paste.text(definition.name)).text)
      .filter(({ name }) => !isKnown(name))
      .map(({ name }) => ({ name, definition })),
  )
  const wrong = missing.find(({ name }) => !elsewhere.has(name)) ?? missing[0]
  if (!wrong) return
  const kind = elsewhere.has(wrong.name) ? 'not_previewed' : 'unknown_pattern'
  const { text, from, to } = wrong.definition
  throw new GrokError(kind, `no pattern found for %{${wrong.name}}`, {
    subject: wrong.name,
    place: { text, from, to },
  })
}

/**
 * Takes `:type` out of the references that have one. logkit cuts `:type}` where it stands first, which may be the field of
 * another reference.
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

/** References that were left -> groups, all the way down. */
class Groups {
  private readonly bodies = new Map<string, string>()
  private readonly paste: Paste
  private readonly below: ReadonlyMap<string, string>

  constructor(paste: Paste, below: ReadonlyMap<string, string>) {
    this.paste = paste
    this.below = below
  }

  named(field: string | undefined, name: string) {
    return field === undefined ? `(${this.body(name)})` : `(?P<${field}>${this.body(name)})`
  }

  body(name: string): string {
    const known = this.bodies.get(name)
    if (known !== undefined) return known
    const { text } = withoutTypes(this.paste.has(name) ? this.paste.text(name) : this.bottom(name))
    let [body, done] = ['', 0]
    for (const reference of referencesIn(text)) {
      body += text.slice(done, reference.from) + this.named(reference.field, reference.name)
      done = reference.to
      if (body.length > Paste.longest) throw Paste.tooLarge(name)
    }
    body += text.slice(done)
    this.bodies.set(name, body)
    return body
  }

  private bottom(name: string) {
    return this.below.get(name) ?? ''
  }
}
