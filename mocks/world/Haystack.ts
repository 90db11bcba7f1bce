/** Nobody can type it, so that no search runs over the border of two texts. */
const border = '\u0000'

/**
 * Many texts in one: a hundred thousand names are searched as one string, many times faster than one by one.
 * Contains, whatever the case.
 */
export class Haystack {
  private text: string
  private starts: Uint32Array

  constructor(texts: readonly string[]) {
    this.text = texts.join(border).toLowerCase()
    this.starts = new Uint32Array(texts.length + 1)
    // Measured in what lower case has made of the texts: a few letters change their length.
    let at = 0
    for (let i = 1; i <= texts.length; i++) {
      const end = this.text.indexOf(border, at)
      at = (end < 0 ? this.text.length : end) + 1
      this.starts[i] = at
    }
  }

  /** The numbers of the texts that contain it, ascending. */
  find(search: string): number[] {
    const wanted = search.toLowerCase()
    const found: number[] = []
    if (wanted.includes(border)) return found
    let i = 0
    for (let at = this.text.indexOf(wanted); at >= 0;) {
      while ((this.starts[i + 1] ?? Infinity) <= at) i++
      if (i >= this.starts.length - 1) break
      found.push(i)
      at = this.text.indexOf(wanted, this.starts[i + 1])
    }
    return found
  }
}
