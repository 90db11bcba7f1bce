/** At most so much of a line tells its shape. */
const looked = 400

/**
 * What lines of one kind have in common: words as `a`, numbers as `0`, other scripts as `文`, marks as they are. What a line
 * repeats is written once.
 */
export function shapeOf(line: string) {
  return line
    .slice(0, looked)
    .replace(/0x[\da-f]+|\b[\da-f]*\d[\da-f]{5,}\b/gi, '0')
    .replace(/[A-Za-z_]+\d*/g, 'a')
    .replace(/\d+(?:[.,:]\d+)*/g, '0')
    .replace(/[^\p{ASCII}\p{P}\p{S}\s]+/gu, '文')
    .replace(/\s+/g, ' ')
    .replace(/((?:[a0文][ .:/_-]?){1,2}?)\1{2,}/g, '$1…')
    .slice(0, 120)
}

/** Lines of one shape. */
export interface Cluster {
  shape: string
  count: number
  /** the first of them, by its place */
  first: number
}

/** Lines by shape, gathered while they come. Beyond `most` shapes new ones are counted together under ''. */
export class Clusters {
  private readonly found = new Map<string, Cluster>()
  private readonly most: number

  constructor(most = 500) {
    this.most = most
  }

  /** @param found the line's `shapeOf` */
  add(found: string, place: number) {
    const shape = this.found.has(found) || this.found.size < this.most ? found : ''
    const cluster = this.found.get(shape)
    if (cluster) cluster.count++
    else this.found.set(shape, { shape, count: 1, first: place })
  }

  /** The largest first. */
  list(most = Infinity): Cluster[] {
    return [...this.found.values()]
      .sort((a, b) => b.count - a.count || a.first - b.first)
      .slice(0, most)
  }
}
