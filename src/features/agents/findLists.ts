/** Lists up to this length, joined by commas, stand in the address; longer ones are kept by the tab. */
const longestInAddress = 1_500

/**
 * Where a list that is looked for stands: in the address, or, where it is too long for one, in this tab under a name
 * that follows from the list. Null when the browser keeps nothing.
 */
export function placeOf(
  entries: readonly string[],
  key: string,
  storage: () => Storage,
): { find: string[]; list: string } | null {
  const text = entries.join(',')
  if (text.length <= longestInAddress) return { find: [...entries], list: '' }
  const list = nameOf(text)
  try {
    storage().setItem(key + list, text)
    return { find: [], list }
  } catch {
    return null
  }
}

/** A list that this tab keeps, or null: the link came from another tab, or from somebody else. */
export function keptList(name: string, key: string, storage: () => Storage): string[] | null {
  try {
    return (
      storage()
        .getItem(key + name)
        ?.split(',') ?? null
    )
  } catch {
    return null
  }
}

/** FNV-1a, twice, so that two lists of one tab do not meet. */
function nameOf(text: string): string {
  let [one, two] = [0x811c9dc5, 0x1000193]
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    one = Math.imul(one ^ code, 0x1000193)
    two = Math.imul(two ^ code, 0x85ebca6b)
  }
  return [one, two].map((part) => (part >>> 0).toString(36)).join('')
}
