import {
  csvSchemaColumns,
  type CsvColumn,
  type CsvType,
} from '../../contract/options/grammars/csvSchema'
import { goTrim } from '../../lib/grok/goStrings'
import { csvRecord } from './csvRecord'
import { columnValue } from './csvValue'
import {
  failedLine,
  lineKeepingOf,
  rawDataOf,
  withMissing,
  type ParserOptions,
} from './parserOptions'
import {
  recordOfFields,
  textField,
  type OmittedField,
  type ParsedLine,
  type SampleFault,
  type SampleField,
  type SampleParser,
  type SampleParserResult,
} from './sampleResult'

/** The columns, and what follows from them. */
interface Head {
  columns: readonly CsvColumn[]
  labels: readonly SampleField[]
  /** the index of the column that may hold the splitter; -1: none */
  splitterColumn: number
  lazyQuotes: boolean
}

/**
 * The agent's parser `csv` (parser/csv/csv.go). Without a schema the first line names the columns, all of them texts. Blanks
 * around a value are removed; an empty number is 0, an empty date the present time.
 */
export function createCsvParser(options: ParserOptions, now: string): SampleParserResult {
  const schema = options.text('csv_schema')
  const head = schema === '' ? null : headOf(options, csvSchemaColumns(schema) ?? undefined)
  if (head && 'refusal' in head) return head
  return new CsvParser(options, now, head)
}

function headOf(
  options: ParserOptions,
  columns: readonly CsvColumn[] | undefined,
): Head | { refusal: { is: 'agent'; message: string } | { is: 'option'; option: string } } {
  if (!columns) return { refusal: { is: 'option', option: 'csv_schema' } }
  const names = columns.map(({ name }) => name)
  const twice = names.find((name, index) => names.indexOf(name) < index)
  if (twice !== undefined) return refused(`column conf error: duplicated column ${twice}`)
  const key = options.text('csv_contain_splitter_key')
  const splitterColumn = key === '' ? -1 : names.indexOf(key)
  if (key !== '' && splitterColumn < 0)
    return refused(`containSplitterKey: ${key} not exists in column`)
  const older =
    options.list('labels').length > 0 ? options.list('labels') : options.list('csv_labels')
  const hasMap = columns.some(({ type }) => type === 'jsonmap')
  return {
    columns,
    labels: options.labels(names, older),
    splitterColumn,
    lazyQuotes: options.flag('csv_ignore_quote_in_filed', hasMap),
  }
}

const refused = (message: string) => ({ refusal: { is: 'agent' as const, message } })

class CsvParser implements SampleParser {
  private readonly splitter: string
  private readonly keeping
  private readonly allowsMismatch: boolean
  private readonly moreName: string
  private readonly hours: number
  private readonly options: ParserOptions
  private readonly now: string
  private head: Head | null

  constructor(options: ParserOptions, now: string, head: Head | null) {
    this.options = options
    this.now = now
    this.head = head
    // The agent's page writes a tab as `\t`.
    this.splitter = options.text('csv_splitter').replaceAll(String.raw`\t`, '\t') || '\t'
    this.keeping = lineKeepingOf(options)
    this.moreName = options.text('csv_allow_more')
    this.allowsMismatch = this.moreName !== '' || options.flag('csv_allow_no_match')
    this.hours = options.hours()
  }

  parse(line: string): ParsedLine {
    // A blank at the end may be a splitter before an empty field.
    const text = /\s/.test(this.splitter) ? line : goTrim(line)
    if (!this.head) return this.readHead(line, goTrim(text))
    const parts = this.split(text, this.head.lazyQuotes)
    if (!Array.isArray(parts)) return this.failed(line, parts)
    const { columns, splitterColumn } = this.head
    if (parts.length !== columns.length && !this.allowsMismatch && splitterColumn < 0)
      return this.failed(line, agentFault(mismatch(parts, columns)))
    return this.record(line, joined(parts, this.head, this.splitter), this.head)
  }

  private split(text: string, lazyQuotes: boolean): string[] | SampleFault {
    const [delimiter = '\t'] = this.splitter
    if (delimiter === '"' || delimiter === '\n' || delimiter === '\r')
      return agentFault('csv: invalid field or comment delimiter')
    const found = csvRecord(text, { delimiter, lazyQuotes })
    return Array.isArray(found) ? found : { is: 'quote', ...found }
  }

  private readHead(line: string, text: string): ParsedLine {
    const names = this.split(text, false)
    if (!Array.isArray(names)) return this.failed(line, names)
    const columns = names.map((name): CsvColumn => {
      return { name: goTrim(name), type: 'string', members: new Map(), takesOthers: false }
    })
    const head = headOf(this.options, columns)
    if ('refusal' in head) {
      const { refusal } = head
      return this.failed(line, agentFault(refusal.is === 'agent' ? refusal.message : ''))
    }
    this.head = head
    return { fault: null, records: [], header: true }
  }

  private record(line: string, parts: readonly string[], { columns, labels }: Head): ParsedLine {
    const ignoresInvalid = this.options.flag('csv_ignore_invalid')
    const fields: SampleField[] = []
    const omitted: OmittedField[] = []
    let more = this.options.number('csv_more_start_number')
    for (const [index, untrimmed] of parts.entries()) {
      const part = goTrim(untrimmed)
      const column = columns[index]
      if (!column) {
        if (this.moreName !== '') fields.push(textField(`${this.moreName}${more++}`, part))
        continue
      }
      const value = columnValue(column, part, { hours: this.hours, now: this.now })
      if (Array.isArray(value)) fields.push(...value)
      else if (ignoresInvalid) omitted.push({ name: column.name, type: column.type, value: part })
      else return this.failed(line, agentFault(invalid(column, part, value.message)))
    }
    const named = withMissing(fields, labels).map((field) =>
      this.options.flag('csv_auto_rename')
        ? { ...field, name: field.name.replaceAll('-', '_') }
        : field,
    )
    if (named.length === 0) return { fault: { is: 'noData' }, records: [] }
    const record = recordOfFields([...named, ...rawDataOf(line, this.keeping)], omitted)
    return { fault: null, records: [record] }
  }

  private failed(line: string, fault: SampleFault) {
    return failedLine(line, fault, this.keeping)
  }
}

const agentFault = (message: string): SampleFault => ({ is: 'agent', message })

/** The parts with those of the column that holds splitters put together again. */
function joined(parts: readonly string[], { columns, splitterColumn }: Head, splitter: string) {
  const surplus = parts.length - columns.length
  if (splitterColumn < 0 || surplus <= 0) return parts
  const end = splitterColumn + surplus + 1
  return [
    ...parts.slice(0, splitterColumn),
    parts.slice(splitterColumn, end).join(splitter),
    ...parts.slice(end),
  ]
}

const invalid = ({ name, type }: { name: string; type: CsvType }, value: string, detail: string) =>
  `schema [${name}] type [${type}] value [${value}] detail: ${detail}`

function mismatch(parts: readonly string[], columns: readonly CsvColumn[]): string {
  const both = Math.min(parts.length, columns.length)
  const matched = columns.slice(0, both).map(({ name }, index) => `[${name}]=>[${parts[index]}],`)
  const rest =
    both < parts.length
      ? `log: ${parts
          .slice(both)
          .map((part) => `[${part}]`)
          .join('')}`
      : `schema: ${columns
          .slice(both)
          .map(({ name }) => `[${name}]`)
          .join('')}`
  return `schema length not match: schema length ${columns.length}, actual column length ${parts.length}, matched: ${matched.join('')}  unmatched ${rest}`
}
