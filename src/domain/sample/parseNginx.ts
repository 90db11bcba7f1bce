import { splitWords } from '../../contract/options/grammars/goText'
import { compileRegex, type Regex } from '../../lib/grok/compileRegex'
import { GrokError } from '../../lib/grok/GrokError'
import { goTrim } from '../../lib/grok/goStrings'
import { goFloat, goInt } from '../../lib/grok/typedValue'
import { goTime } from '../../lib/time/goTime'
import { nginxFormatRegex } from './nginxFormat'
import { failedLine, lineKeepingOf, rawDataOf, type ParserOptions } from './parserOptions'
import {
  recordOfFields,
  textField,
  type OmittedField,
  type SampleField,
  type SampleParserResult,
} from './sampleResult'

/**
 * The agent's parser `nginx` (parser/nginx/nginx.go): the groups of a regular expression are the fields, a group without a
 * name too. The expression is an option, or comes from a `log_format` in a file on the host. A number may be `-`, which is
 * 0. What is not of its type is left out; labels take the place of fields.
 * @param configuration the text of the host's file, as far as the user gave it
 */
export function createNginxParser(
  options: ParserOptions,
  configuration: string,
): SampleParserResult {
  const types = typesOf(options.text('nginx_schema'))
  if (!types) return { refusal: { is: 'option', option: 'nginx_schema' } }
  const source = options.text('nginx_log_format_regex') || fromFile(options, configuration)
  if (typeof source === 'object') return source
  const regex = compile(source)
  if ('refusal' in regex) return regex
  const keeping = lineKeepingOf(options)
  const labels = options.labels()
  return {
    parse(line) {
      const text = goTrim(line)
      const matcher = regex.re.matcher(text)
      if (!matcher.find())
        return failedLine(line, { is: 'agent', message: mismatch(text, source) }, keeping)
      const fields: SampleField[] = []
      const omitted: OmittedField[] = []
      for (const [index, name] of regex.names.entries()) {
        const [from, to] = [matcher.start(index + 1), matcher.end(index + 1)]
        const value = from < 0 ? '' : text.slice(from, to)
        const type = types.get(name) ?? ''
        const field = fieldOf(name, value, type)
        if (field) fields.push(field)
        else omitted.push({ name, value, type })
      }
      const all = [...fields, ...labels]
      if (all.length === 0) return { fault: { is: 'noData' }, records: [] }
      const record = recordOfFields([...all, ...rawDataOf(line, keeping)], omitted)
      return { fault: null, records: [record] }
    },
  }
}

/** `name type` or `name:type` between commas; null where the agent refuses them. */
function typesOf(schema: string): Map<string, string> | null {
  const types = new Map<string, string>()
  if (schema === '') return types
  for (const item of schema.replaceAll(':', ' ').split(',')) {
    const [name, type] = splitWords(item)
    if (name === undefined || type === undefined) return null
    types.set(name, type)
  }
  return types
}

function fromFile(
  options: ParserOptions,
  configuration: string,
): string | { refusal: NginxRefusal } {
  const [path, format] = [
    options.text('nginx_log_format_path'),
    options.text('nginx_log_format_name'),
  ]
  if (path === '') return { refusal: { is: 'option', option: 'nginx_log_format_path' } }
  return nginxFormatRegex(configuration, format) ?? { refusal: { is: 'nginxFile', path, format } }
}

type NginxRefusal =
  { is: 'option'; option: string } | { is: 'nginxFile'; path: string; format: string }

function compile(source: string): Regex | { refusal: { is: 'agent'; message: string } } {
  try {
    return compileRegex(source, 'all')
  } catch (error) {
    if (!(error instanceof GrokError)) throw error
    const message = `Compile nginx_log_format_regex ${source} error ${error.message}`
    return { refusal: { is: 'agent', message } }
  }
}

function fieldOf(name: string, value: string, type: string): SampleField | undefined {
  switch (type) {
    case 'long':
    case 'float': {
      const number = value === '-' ? 0 : type === 'long' ? goInt(value) : goFloat(value)
      return number === undefined ? undefined : { name, type, value: String(number) }
    }
    case 'date': {
      const date = goTime(value)
      return date === undefined ? undefined : { name, type, value: date }
    }
    default:
      return textField(name, type === 'string' ? value : goTrim(value))
  }
}

const mismatch = (line: string, source: string) =>
  `NginxParser fail to parse log line [${line}], given format is [${source}]`
