/** A reference as written in a text: `%{NAME}`, `%{NAME:field}`, `%{NAME:field:type}`; offsets are UTF-16. */
export interface Reference {
  name: string
  field?: string
  type?: string
  from: number
  to: number
}

/** The field types that a runner converts to; it ignores any other type. */
export const fieldTypes = ['long', 'float', 'date', 'string', 'drop'] as const

export type FieldType = (typeof fieldTypes)[number]

/** All references of a text, in order. Their parts are ASCII words; any other text between `%{` and `}` is literal. */
export function referencesIn(text: string): Reference[] {
  return [...text.matchAll(/%\{(\w+)(?::(\w+)(?::(\w+))?)?\}/g)].map((match) => ({
    name: match[1] ?? '',
    field: match[2],
    type: match[3],
    from: match.index,
    to: match.index + match[0].length,
  }))
}

/** Removes the blanks around the parts of `%{ NAME : field : type }`, as logkit does first of all. */
export function withoutInnerBlanks(text: string) {
  return text.replace(/%\{[^{}]*\}/g, (reference) =>
    reference.replace(/[\t-\r ]*([{}:])[\t-\r ]*/g, '$1'),
  )
}

export function isFieldType(text: string | undefined): text is FieldType {
  return fieldTypes.some((type) => type === text)
}
