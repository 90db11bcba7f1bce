/** Nobody can type it, so that no search runs over the border of two texts. */
const border = '\u0000'

/**
 * Many texts in one: a hundred thousand names are searched as one string, many times faster than one by one.
 * Contains, whatever the case.
 */
export class Haystack {
  private text: string
  /** Where each text begins; one more for the end. */
  private starts: Uint32Array

  constructor(texts: readonly string[]) {
    const lower = texts.map((text) => text.toLowerCase())
    this.text = lower.join(border)
    this.starts = new Uint32Array(texts.length + 1)
    let at = 0
    for (const [i, text] of lower.entries()) {
      at += text.length + 1
      this.starts[i + 1] = at
    }
  }

  /** The numbers of the texts that contain it, ascending. */
  find(search: string): number[] {
    const wanted = search.toLowerCase()
    const found: number[] = []
    if (wanted.includes(border)) return found
    const count = this.starts.length - 1
    let at = this.text.indexOf(wanted)
    for (let i = 0; i < count && at >= 0; i++) {
      const next = this.starts[i + 1] ?? 0
      if (next <= at) continue
      found.push(i)
      at = this.text.indexOf(wanted, next)
    }
    return found
  }
}
