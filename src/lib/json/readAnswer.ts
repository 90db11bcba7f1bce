import { isRecord } from './json'
import { cutDeep, isTooDeep } from './jsonDepth'
import { keepText, mayLoseNumbers, readJson } from './losslessJson'
import { RawJson } from './rawJson'

/** The list of an answer, and the member of its rows, whose texts are kept. */
export interface KeptMember {
  list: string
  member: string
}

/**
 * Parses an answer and keeps the text of one member of each row of its list; a member that is too deep to be read is that text. The text is searched for the members only where
 * a text is needed: when one is asked for, and where a number may be lost. @throws {SyntaxError} for other text
 */
export function readAnswer(text: string, kept?: KeptMember): unknown {
  const answer: unknown = JSON.parse(mayLoseNumbers(text) ? quoteIds(text) : text)
  const isDeep = isTooDeep(text)
  if (kept) keepMembers(answer, text, kept, isDeep)
  if (isDeep) cutDeep(answer)
  return answer
}

/** Makes texts of long numbers that are ids or names: two of them may be the same double. */
const quoteIds = (text: string) =>
  text
    .replace(/("(?:id|agent_id|name)"\s*:\s*)(\d{16,})(?=\s*[,}])/g, '$1"$2"')
    .replace(
      /("agent_ids"\s*:\s*\[)([\d\s,]+)(?=\])/g,
      (_, head: string, ids: string) => head + ids.replace(/\d+/g, '"$&"'),
    )

function keepMembers(answer: unknown, text: string, { list, member }: KeptMember, isDeep: boolean) {
  const rows = isRecord(answer) && Object.hasOwn(answer, list) ? answer[list] : null
  if (!Array.isArray(rows)) return
  let texts: (string | undefined)[] | null = null
  const textOf = (index: number) => (texts ??= findTexts(text, list, member))[index]
  let mayLose: boolean | null = null
  rows.forEach((row: unknown, i) => {
    if (!isRecord(row) || !Object.hasOwn(row, member)) return
    const value = row[member]
    if (typeof value === 'number') row[member] = new RawJson(textOf(i) ?? String(value))
    if (typeof value !== 'object' || value === null) return
    if (isDeep && isTooDeep(textOf(i) ?? '')) {
      row[member] = new RawJson(textOf(i) ?? '{}')
      return
    }
    if ((mayLose ??= mayLoseNumbers(text))) row[member] = readJson(textOf(i) ?? '{}')
    keepText(row[member], () => textOf(i))
  })
}

/** The texts of a member in all rows of a list, by index. Of duplicate names the last one counts, as it does for `JSON.parse`. */
function findTexts(text: string, list: string, member: string): (string | undefined)[] {
  let texts: (string | undefined)[] = []
  /** the names at depths 1 and 3 whose values are being read */
  const names = ['', '', '', '']
  let depth = 0
  let row = 0
  let from = -1
  words.lastIndex = 0
  for (let found = words.exec(text); found; found = words.exec(text)) {
    const { 0: word, index } = found
    const isMember = from >= 0 && depth === 3
    if (isMember && (word === ',' || word === '}')) {
      texts[row] = text.slice(from, index).trim()
      from = -1
    }
    if (word === '{' || word === '[') {
      depth++
      if (depth === 2 && names[1] === list) {
        texts = []
        row = 0
      }
    } else if (word === '}' || word === ']') depth--
    else if (word === ',') {
      if (depth === 2) row++
    } else if (word.endsWith(':') && (depth === 1 || (depth === 3 && names[1] === list))) {
      names[depth] = String(JSON.parse(word.slice(0, word.lastIndexOf('"') + 1)))
      if (depth === 3 && names[3] === member) from = words.lastIndex
    }
  }
  return texts
}

/** A bracket, a comma, a string, or a string with the colon behind it. */
const words = /[{}[\],]|"[^"\\]*(?:\\[^][^"\\]*)*"(?:\s*:)?/g
