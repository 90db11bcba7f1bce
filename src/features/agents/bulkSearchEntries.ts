import type { LocalDataOwner } from '../../common/feature'

/** Entries up to this length, joined by commas, are put into the URL; longer ones into session storage. */
const maxUrlLength = 1_500

/**
 * Stores the entries of a bulk search and gives the URL parameters that name them: short entries themselves, or the
 * hash of long ones, which go to session storage. Null when the browser stores nothing for this page.
 * @param keyPrefix see `keyPrefixOf`
 */
export function storeEntries(
  entries: readonly string[],
  keyPrefix: string,
  storage: () => Storage,
): { find: string[]; list: string } | null {
  const text = entries.join(',')
  if (text.length <= maxUrlLength) return { find: [...entries], list: '' }
  const list = hashOf(text)
  try {
    storage().setItem(keyPrefix + list, text)
    return { find: [], list }
  } catch {
    return null
  }
}

/**
 * Entries that this tab has stored; null when it has none of this name, since the link comes from another tab or person, or
 * when the stored text is another one than the name stands for.
 */
export function loadEntries(
  name: string,
  keyPrefix: string,
  storage: () => Storage,
): string[] | null {
  try {
    const text = storage().getItem(keyPrefix + name)
    return text !== null && hashOf(text) === name ? text.split(',') : null
  } catch {
    return null
  }
}

/** What the keys of an account's entries in session storage begin with. */
export const keyPrefixOf = ({ serverId, account }: LocalDataOwner) =>
  `logkit-console:${serverId}:${account}:find:`

/** FNV-1a with two primes, so that two lists of one tab do not collide. */
function hashOf(text: string): string {
  let [one, two] = [0x811c9dc5, 0x1000193]
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    one = Math.imul(one ^ code, 0x1000193)
    two = Math.imul(two ^ code, 0x85ebca6b)
  }
  return [one, two].map((part) => (part >>> 0).toString(36)).join('')
}
