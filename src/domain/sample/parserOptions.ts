import { asText } from '../../contract/options/lookup'
import { goBoolean, isGoInteger } from '../../contract/goNumbers'
import { agentText, commaItems, splitWords } from '../../contract/options/grammars/goText'
import { goTrim } from '../../lib/grok/goStrings'
import { textField, type ParsedLine, type SampleFault, type SampleField } from './sampleResult'
import { trimEndOf } from '../../lib/text/trimEndOf'

/** The options of a parser, read as the agent reads its map of texts (conf/map_conf.go). */
export class ParserOptions {
  private readonly values: Record<string, unknown>

  constructor(values: Record<string, unknown>) {
    this.values = values
  }

  /** Without blanks around it, unless it is nothing but blanks. */
  text(key: string, fallback = ''): string {
    return agentText(asText(this.values[key])) || fallback
  }

  /** Blanks around a boolean make it unreadable, which is the fallback. */
  flag(key: string, fallback = false): boolean {
    return goBoolean(asText(this.values[key])) ?? fallback
  }

  number(key: string, fallback = 0): number {
    const text = asText(this.values[key])
    return isGoInteger(text) ? Number(text) : fallback
  }

  list(key: string): string[] {
    return commaItems(this.text(key))
  }

  /** `name value` between commas; the first of a name counts, and one of `taken` does not. */
  labels(taken: Iterable<string> = [], items = this.list('labels')): SampleField[] {
    const names = new Set(taken)
    return items.flatMap((item) => {
      const [name, value] = splitWords(item)
      if (name === undefined || value === undefined || names.has(name)) return []
      names.add(name)
      return [textField(name, value)]
    })
  }

  /** Hours to add to dates; what is no number of hours is 0. */
  hours(): number {
    const text = goTrim(this.text('timezone_offset'))
    const digits = trimEndOf(text.replace(/^[+-]+/, ''), '+-')
    if (!isGoInteger(digits)) return 0
    return text.startsWith('-') ? -Number(digits) : Number(digits)
  }
}

/** What the agent does with a line besides its fields: the two options that nearly all parsers have. */
export interface LineKeeping {
  /** false: `disable_record_errdata` */
  keepsFailed: boolean
  keepsRaw: boolean
}

export const lineKeepingOf = (options: ParserOptions): LineKeeping => ({
  keepsFailed: !options.flag('disable_record_errdata'),
  keepsRaw: options.flag('keep_raw_data'),
})

/** A line that cannot be parsed: what the agent sends instead, if anything. */
export function failedLine(
  line: string,
  fault: SampleFault,
  { keepsFailed, keepsRaw }: LineKeeping,
): ParsedLine {
  const fields = [
    ...(keepsFailed ? [textField('pandora_stash', line)] : []),
    ...(keepsRaw ? [textField('raw_data', line)] : []),
  ]
  return { fault, records: fields.length > 0 ? [{ fields, omitted: [] }] : [] }
}

/** The line as the agent adds it to a record; it takes the place of a field of this name. */
export const rawDataOf = (line: string, { keepsRaw }: LineKeeping): SampleField[] =>
  keepsRaw ? [textField('raw_data', line)] : []

/** The fields of a record with the labels that have no field of their own. */
export function withMissing(
  fields: Iterable<SampleField>,
  labels: readonly SampleField[],
): SampleField[] {
  const own = [...fields]
  const names = new Set(own.map(({ name }) => name))
  return [...own, ...labels.filter(({ name }) => !names.has(name))]
}
