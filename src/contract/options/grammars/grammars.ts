import { compileRegex } from '../../../lib/grok/compileRegex'
import { GrokError } from '../../../lib/grok/GrokError'
import type { Fault, ValueFault } from '../finding'
import { isConvertDsl } from './convertDsl'
import { isCron } from './cron'
import { isCsvSchema } from './csvSchema'
import { goBoolean, goDuration, isGoInteger } from './goNumbers'
import { itemsOf, keysOf } from './goText'
import { isPostgresTime, isTime } from './goTime'
import { fits, jsonShapes } from './jsonShapes'
import type { GrammarName } from './names'
import {
  isAliasList,
  isHttpAddress,
  isNginxSchema,
  isReplaceMap,
  isRunTime,
  isSqlSchema,
  isStrftime,
  isTableName,
  isTemplate,
  isTopicList,
  isZoneName,
} from './smallGrammars'

/** Reads a value that is not empty; null: the agent takes it. */
type Grammar = (text: string) => Fault | null

const unless =
  (reads: (text: string) => boolean, code: ValueFault): Grammar =>
  (text) =>
    reads(text) ? null : { code }

/** The readers of all languages that values are written in. */
export const grammars: Record<GrammarName, Grammar> = {
  aliases: unless(isAliasList, 'aliases'),
  boolean: unless((text) => goBoolean(text) !== undefined, 'boolean'),
  convertDsl: unless((text) => isConvertDsl(text), 'convertDsl'),
  cron: unless(isCron, 'cron'),
  csvSchema: unless(isCsvSchema, 'csvSchema'),
  duration: unless((text) => goDuration(text) !== undefined, 'duration'),
  integer: unless(isGoInteger, 'number'),
  json: json('json'),
  jsonFields: json('jsonFields'),
  jsonObjects: json('jsonObjects'),
  jsonRequests: json('jsonRequests'),
  jsonTables: json('jsonTables'),
  jsonTexts: json('jsonTexts'),
  keys: unless((text) => keysOf(text).length > 0, 'list'),
  // The agent puts a line's beginning behind the prefix.
  linePrefix: (text) => regexFault(`^${text} [1-9]`),
  list: unless((text) => itemsOf(text).length > 0, 'list'),
  nginxSchema: unless(isNginxSchema, 'nginxSchema'),
  postgresTime: unless(isPostgresTime, 'time'),
  regex: regexFault,
  replaceMap: unless(isReplaceMap, 'replaceMap'),
  runTime: unless(isRunTime, 'runTime'),
  sqlSchema: unless(isSqlSchema, 'sqlSchema'),
  strftime: unless(isStrftime, 'timeFormat'),
  tableName: unless(isTableName, 'tableName'),
  template: (text) =>
    isTemplate(text) ? null : { code: 'template', values: { open: '{{', close: '}}' } },
  time: unless(isTime, 'time'),
  timeZone: unless(isZoneName, 'timeZone'),
  topics: unless(isTopicList, 'topics'),
  trimmedInteger: unless(isGoInteger, 'number'),
  url: unless(isHttpAddress, 'url'),
  urls: unless((text) => itemsOf(text).some(isHttpAddress), 'url'),
}

/** Text that must be JSON of one shape. */
function json(shape: keyof typeof jsonShapes): Grammar {
  return (text) => {
    try {
      return fits(JSON.parse(text), jsonShapes[shape]) ? null : { code: 'jsonShape' }
    } catch {
      return { code: 'json' }
    }
  }
}

/** RE2, which the agent compiles with. What is too large for this page is left to the agent. */
function regexFault(text: string): Fault | null {
  try {
    compileRegex(text)
    return null
  } catch (error) {
    if (!(error instanceof GrokError)) throw error
    return error.kind === 'bad_regex' ? { code: 'regex', values: { message: error.message } } : null
  }
}
