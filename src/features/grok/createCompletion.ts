import { parseDefinitions } from '../../lib/grok/definitions'
import type { PatternTable } from '../../lib/grok/PatternTable'
import { fieldTypes, type FieldType } from '../../lib/grok/references'
import { exampleOf } from '../../lib/grok/patterns/examples'
import type { CompleteGrok, GrokSuggestions } from '../../ui/editor/grokExtensions'

/** Completes names after `%{`, custom patterns first and then the library's, and types after the second colon. */
export function createCompletion(
  table: PatternTable,
  custom: string,
  words: { custom: string; example: (text: string) => string; type: (name: FieldType) => string },
): CompleteGrok {
  let options: GrokSuggestions['options'] | null = null
  const allNames = () =>
    (options ??= [
      ...customDefinitions(custom).map(({ name, regex }) => ({
        label: name,
        detail: words.custom,
        info: regex,
      })),
      ...[...table.patterns, ...table.library].map(([name, regex]) => {
        const example = exampleOf(name)
        const shown = regex.length > 300 ? `${regex.slice(0, 300)}…` : regex
        return { label: name, info: example ? `${shown}\n${words.example(example)}` : shown }
      }),
    ])
  return (before) => {
    const reference = /%\{(\w*)(:\w*)?(:\w*)?$/.exec(before)
    if (!reference) return null
    const [, name = '', field, type] = reference
    if (type !== undefined)
      return {
        from: before.length - type.length + 1,
        options: fieldTypes.map((one) => ({ label: one, detail: words.type(one) })),
      }
    return field === undefined ? { from: before.length - name.length, options: allNames() } : null
  }
}

/** Reads the custom patterns line by line and skips lines that are no definition. */
export function customDefinitions(custom: string): { name: string; regex: string }[] {
  return custom.split('\n').flatMap((line) => {
    try {
      return parseDefinitions('-', line).filter(({ text }) => text === 'custom')
    } catch {
      return []
    }
  })
}
