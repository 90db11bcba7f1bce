import { goTrim } from '../../../lib/grok/goStrings'

/** The text that the agent sees: without blanks around it, unless it is nothing but blanks. */
export const agentText = (text: string): string => goTrim(text) || text

/** Words between blanks, as Go's `strings.Fields` gives them. */
export const wordsOf = (text: string): string[] => {
  const trimmed = goTrim(text)
  return trimmed === '' ? [] : trimmed.split(/[\s\u0085]+/)
}

/** Items between commas without blanks around them; empty ones are left out. */
export const itemsOf = (text: string): string[] =>
  text
    .split(',')
    .map(goTrim)
    .filter((item) => item !== '')

/** Names between dots and blanks: the way to a field within a record. */
export const keysOf = (text: string): string[] => text.split(/[.\s\u0085]+/).filter(Boolean)
