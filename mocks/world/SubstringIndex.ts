/** Separates the texts. No search contains it, so no match spans two texts. */
const separator = '\u0000'

/**
 * Finds the texts that contain a string, ignoring case. The texts are joined and searched as one string: for a hundred
 * thousand names that is many times faster than one search for each.
 */
export class SubstringIndex {
  private text: string
  /** The start of each text, and one entry for the end. */
  private starts: Uint32Array

  constructor(texts: readonly string[]) {
    const lower = texts.map((text) => text.toLowerCase())
    this.text = lower.join(separator)
    this.starts = new Uint32Array(texts.length + 1)
    let at = 0
    for (const [i, text] of lower.entries()) {
      at += text.length + 1
      this.starts[i + 1] = at
    }
  }

  /** The indexes of the texts that contain the string, ascending. */
  find(search: string): number[] {
    const needle = search.toLowerCase()
    const found: number[] = []
    if (needle.includes(separator)) return found
    const count = this.starts.length - 1
    let at = this.text.indexOf(needle)
    for (let i = 0; i < count && at >= 0; i++) {
      const next = this.starts[i + 1] ?? 0
      if (next <= at) continue
      found.push(i)
      at = this.text.indexOf(needle, next)
    }
    return found
  }
}
