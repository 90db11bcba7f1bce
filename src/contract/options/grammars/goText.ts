import { goTrim } from '../../../lib/grok/goStrings'

/** A text as the agent reads it: without surrounding blanks, unless it consists of blanks alone. */
export const agentText = (text: string): string => goTrim(text) || text

/** Splits a text at blanks, as Go's `strings.Fields` does. */
export const splitWords = (text: string): string[] => {
  const trimmed = goTrim(text)
  return trimmed === '' ? [] : trimmed.split(/[\s\u0085]+/)
}

/** Splits a text at commas; trims the items and omits empty ones. */
export const commaItems = (text: string): string[] =>
  text
    .split(',')
    .map(goTrim)
    .filter((item) => item !== '')

/** Splits the path of a field in a record at dots and blanks. */
export const fieldPath = (text: string): string[] => text.split(/[.\s\u0085]+/).filter(Boolean)
