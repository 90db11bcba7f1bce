import { readDefinitions } from '../../lib/grok/definitions'
import type { PatternTable } from '../../lib/grok/PatternTable'
import { fieldTypes, type FieldType } from '../../lib/grok/references'
import { exampleOf } from '../../lib/grok/patterns/examples'
import type { CompleteGrok, Offer } from '../../ui/editor/grok'

/** What can be written after `%{`: the user's own names first, then the library's; after the second colon the types. */
export function completeWith(
  table: PatternTable,
  custom: string,
  words: { own: string; example: (text: string) => string; type: (name: FieldType) => string },
): CompleteGrok {
  let options: Offer['options'] | null = null
  const all = () =>
    (options ??= [
      ...ownNames(custom).map(({ name, regex }) => ({
        label: name,
        detail: words.own,
        info: regex,
      })),
      ...[...table.patterns, ...table.below].map(([name, regex]) => {
        const example = exampleOf(name)
        const shown = regex.length > 300 ? `${regex.slice(0, 300)}…` : regex
        return { label: name, info: example ? `${shown}\n${words.example(example)}` : shown }
      }),
    ])
  return (before) => {
    const open = /%\{(\w*)(:\w*)?(:\w*)?$/.exec(before)
    if (!open) return null
    const [, name = '', field, type] = open
    if (type !== undefined)
      return {
        from: before.length - type.length + 1,
        options: fieldTypes.map((one) => ({ label: one, detail: words.type(one) })),
      }
    return field === undefined ? { from: before.length - name.length, options: all() } : null
  }
}

/** The definitions of a text as far as it can be read. */
export function ownNames(custom: string): { name: string; regex: string }[] {
  return custom.split('\n').flatMap((line) => {
    try {
      return readDefinitions('-', line).filter(({ text }) => text === 'custom')
    } catch {
      return []
    }
  })
}
