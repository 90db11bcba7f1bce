/** A reference as written in a text: `%{NAME}`, `%{NAME:field}`, `%{NAME:field:type}`; offsets are UTF-16. */
export interface Reference {
  name: string
  field?: string
  type?: string
  from: number
  to: number
}

/** The types that a runner converts to; any other third part is ignored. */
export const fieldTypes = ['long', 'float', 'date', 'string', 'drop'] as const

export type FieldType = (typeof fieldTypes)[number]

/** All references in a text, in order. ASCII words only: anything else between `%{` and `}` is literal text. */
export function referencesIn(text: string): Reference[] {
  return [...text.matchAll(/%\{(\w+)(?::(\w+)(?::(\w+))?)?\}/g)].map((match) => ({
    name: match[1] ?? '',
    field: match[2],
    type: match[3],
    from: match.index,
    to: match.index + match[0].length,
  }))
}

/** A text without the blanks around the parts of `%{ NAME : field : type }`, which logkit removes before all else. */
export function withoutInnerBlanks(text: string) {
  return text.replace(/%\{[^{}]*\}/g, (reference) =>
    reference.replace(/[\t-\r ]*([{}:])[\t-\r ]*/g, '$1'),
  )
}

/** Whether it is one of the types. */
export function isFieldType(text: string | undefined): text is FieldType {
  return fieldTypes.some((type) => type === text)
}
