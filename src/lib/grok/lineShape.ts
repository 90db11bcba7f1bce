/** characters of a line that count for its shape */
const maxLength = 400

/** the time and the host at the start of a line of syslog */
const syslogHost =
  /^((?:<\d+>)?(?:[A-Z][a-z]{2} +\d{1,2} \d\d:\d\d:\d\d|\d{4}-\d\d-\d\dT\S+)) [\w.-]+/

/**
 * A text that is the same for lines of one kind: words and the names of users and hosts become `a`, numbers and addresses
 * `0`, paths `/`, quoted texts `"…"` and other scripts `文`; punctuation stays, and repetitions are written once.
 */
export function lineShape(line: string) {
  return line
    .slice(0, maxLength)
    .replace(/"[^"]*"|'[^'\n]*'(?!\w)/g, '"…"')
    .replace(syslogHost, '$1 a')
    .replace(
      /\b(?:invalid user|user|for|from|host|by|rhost|ruser|as)([ =])(?!(?:invalid|user) )[^\s,;()]*[^\s,;():.]/gi,
      'a$1a',
    )
    .replace(/\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b/gi, '0')
    .replace(/(?<![\w.])\d+(?:[.,]\d+)*(?:[nmu]?s|[kmg]?b|%)?(?![\w.:/-])/gi, '0')
    .replace(/(?:\b[a-z]:)?(?:[\\/][\w.%@~-]*)+(?:\?\S*)?/gi, '/')
    .replace(/\b[\w-]+(?:\.[\w-]+)+(?::\d+)?\b|(?:[\da-f]{0,4}:){2,7}[\da-f]{1,4}\b/gi, '0')
    .replace(/0x[\da-f]+|\b[\da-f]*\d[\da-f]{5,}\b/gi, '0')
    .replace(/[A-Za-z_]\w*(?:[.@-]\w+)*/g, 'a')
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
  /** the index of its first line */
  first: number
}

/** Counts lines by shape. Above `maxShapes` shapes, lines of new shapes are counted together under ''. */
export class Clusters {
  private readonly byShape = new Map<string, Cluster>()
  private readonly maxShapes: number

  constructor(maxShapes = 500) {
    this.maxShapes = maxShapes
  }

  /** @param lineShape the shape of a line @param index the index of the line */
  add(lineShape: string, index: number) {
    const isCounted = this.byShape.has(lineShape) || this.byShape.size < this.maxShapes
    const shape = isCounted ? lineShape : ''
    const cluster = this.byShape.get(shape)
    if (cluster) cluster.count++
    else this.byShape.set(shape, { shape, count: 1, first: index })
  }

  /** The clusters, the largest first. */
  list(limit = Infinity): Cluster[] {
    return [...this.byShape.values()]
      .sort((a, b) => b.count - a.count || a.first - b.first)
      .slice(0, limit)
  }
}
