import { macDigits } from '../../domain/agents/addresses'

/** The words of a search of hostnames, all of which a hostname must contain. */
export const searchWords = (search: string): string[] => search.split(/\s+/).filter(Boolean)

/** The part of a search that the server can apply: it knows one text, so of several words it gets the longest. */
export const serverSearch = (search: string): string =>
  searchWords(search).reduce((longest, word) => (word.length > longest.length ? word : longest), '')

/** What a text without hits may be instead of a part of a hostname. */
export type PastedKind = 'address' | 'words' | 'name'

/**
 * Recognizes what was typed or pasted into the search of hostnames: an IP address or MAC, or the beginning of one with its
 * separators; several words; or any other name, which may be an id or a tag.
 */
export function pastedKind(search: string): PastedKind {
  const words = searchWords(search)
  if (words.length > 1) return 'words'
  const [word = ''] = words
  const isIpv4 = /^\d{1,3}(\.\d{1,3}){1,3}\.?$/.test(word)
  const isIpv6 = /^[\da-f]{0,4}(:[\da-f]{0,4}){2,7}$/i.test(word)
  return isIpv4 || isIpv6 || macDigits(word) !== null ? 'address' : 'name'
}
