import { goTrim } from '../../lib/grok/goStrings'
import { findJsonProblem } from '../../lib/json/jsonProblem'
import { fieldOfJson, readAgentJson, type AgentJson } from './agentJson'
import {
  failedLine,
  lineKeepingOf,
  rawDataOf,
  withMissing,
  type ParserOptions,
} from './parserOptions'
import { recordOfFields, type SampleFault, type SampleParser } from './sampleResult'

/**
 * The agent's parser `json` (parser/json/json.go): a line is one object or a list of objects. The line is kept beside a
 * single record only. A `null` is a record without fields, to which nothing can be added: the agent ends when it tries.
 */
export function createJsonParser(options: ParserOptions): SampleParser {
  const labels = options.labels()
  const keeping = lineKeepingOf(options)
  return {
    parse(untrimmed) {
      const line = goTrim(untrimmed)
      const value = readAgentJson(line)
      const items = value && recordsIn(value)
      if (!items) return failedLine(line, faultOf(line, value), keeping)
      if (items.length === 0) return { fault: { is: 'noData' }, records: [] }
      const added = items.length === 1 ? rawDataOf(line, keeping) : []
      const hasNull = items.some((item) => item === null)
      if (hasNull && (labels.length > 0 || added.length > 0))
        return { fault: { is: 'crash' }, records: [] }
      const records = items.map((item) => {
        const fields = Array.from(item ?? [], ([name, member]) => fieldOfJson(name, member))
        return recordOfFields([...withMissing(fields, labels), ...added])
      })
      return { fault: null, records }
    },
  }
}

type Members = ReadonlyMap<string, AgentJson>

/** The records of a line, null where one is `null`; undefined: it has none. */
function recordsIn(value: AgentJson): (Members | null)[] | undefined {
  if (value.is === 'list') {
    const records = value.items.map(recordIn)
    return records.every((record) => record !== undefined) ? records : undefined
  }
  const record = recordIn(value)
  return record === undefined ? undefined : [record]
}

const recordIn = (value: AgentJson): Members | null | undefined =>
  value.is === 'object' ? value.members : value.is === 'null' ? null : undefined

function faultOf(line: string, value: AgentJson | undefined): SampleFault {
  const problem = value ? null : findJsonProblem(line)
  return problem ? { is: 'json', problem } : { is: 'notObject' }
}
