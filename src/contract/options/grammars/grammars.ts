import { compileRegex } from '../../../lib/grok/compileRegex'
import { GrokError } from '../../../lib/grok/GrokError'
import type { GrammarError, GrammarErrorCode } from '../finding'
import { isConvertDsl } from './convertDsl'
import { isCron } from './cron'
import { isCsvSchema } from './csvSchema'
import { goBoolean, goDuration, isGoInteger } from '../../goNumbers'
import { commaItems, fieldPath } from './goText'
import { isPostgresTime, isTime } from '../../../lib/time/goTime'
import { fitsShape, jsonShapes } from './jsonShapes'
import type { GrammarName } from './grammarNames'
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
  isTimeZone,
} from './smallGrammars'

/** Checks a value that is not empty; null = the agent accepts it. */
type Grammar = (text: string) => GrammarError | null

const accepting =
  (reads: (text: string) => boolean, code: GrammarErrorCode): Grammar =>
  (text) =>
    reads(text) ? null : { code }

/** All grammars of option values, by name. */
export const grammars: Record<GrammarName, Grammar> = {
  aliases: accepting(isAliasList, 'aliases'),
  boolean: accepting((text) => goBoolean(text) !== undefined, 'boolean'),
  convertDsl: accepting((text) => isConvertDsl(text), 'convertDsl'),
  cron: accepting(isCron, 'cron'),
  csvSchema: accepting(isCsvSchema, 'csvSchema'),
  duration: accepting((text) => goDuration(text) !== undefined, 'duration'),
  integer: accepting(isGoInteger, 'number'),
  json: jsonOf('json'),
  jsonFields: jsonOf('jsonFields'),
  jsonObjects: jsonOf('jsonObjects'),
  jsonRequests: jsonOf('jsonRequests'),
  jsonTables: jsonOf('jsonTables'),
  jsonTexts: jsonOf('jsonTexts'),
  keys: accepting((text) => fieldPath(text).length > 0, 'list'),
  // The agent appends the pattern of a line's beginning to the prefix.
  linePrefix: (text) => regexError(`^${text} [1-9]`),
  list: accepting((text) => commaItems(text).length > 0, 'list'),
  nginxSchema: accepting(isNginxSchema, 'nginxSchema'),
  postgresTime: accepting(isPostgresTime, 'time'),
  regex: regexError,
  replaceMap: accepting(isReplaceMap, 'replaceMap'),
  runTime: accepting(isRunTime, 'runTime'),
  sqlSchema: accepting(isSqlSchema, 'sqlSchema'),
  strftime: accepting(isStrftime, 'timeFormat'),
  tableName: accepting(isTableName, 'tableName'),
  template: (text) =>
    isTemplate(text) ? null : { code: 'template', values: { open: '{{', close: '}}' } },
  time: accepting(isTime, 'time'),
  timeZone: accepting(isTimeZone, 'timeZone'),
  topics: accepting(isTopicList, 'topics'),
  trimmedInteger: accepting(isGoInteger, 'number'),
  url: accepting(isHttpAddress, 'url'),
  urls: accepting((text) => commaItems(text).some(isHttpAddress), 'url'),
}

/** The grammar of JSON text of one shape. */
function jsonOf(shape: keyof typeof jsonShapes): Grammar {
  return (text) => {
    try {
      return fitsShape(JSON.parse(text), jsonShapes[shape]) ? null : { code: 'jsonShape' }
    } catch {
      return { code: 'json' }
    }
  }
}

/** Compiles with the rules of RE2, as the agent does. Expressions too large to compile here are accepted. */
function regexError(text: string): GrammarError | null {
  try {
    compileRegex(text)
    return null
  } catch (error) {
    if (!(error instanceof GrokError)) throw error
    return error.kind === 'bad_regex' ? { code: 'regex', values: { message: error.message } } : null
  }
}
