/** What a server knows by name. */
export interface PatternTable {
  /** name -> regex, as text that may refer to others */
  readonly patterns: ReadonlyMap<string, string>
  /**
   * Names of the library below logkit's own table: a reference without a field is not pasted in but grouped, and custom
   * patterns do not reach into them.
   */
  readonly below: ReadonlyMap<string, string>
  /** Names that the server is known to have and this table does not. */
  readonly elsewhere: ReadonlySet<string>
}

/** Lines `NAME regex` -> a map; blank lines and lines that begin with `#` are left out. */
export function parsePatterns(...texts: string[]): Map<string, string> {
  const patterns = new Map<string, string>()
  for (const line of texts.join('\n').split('\n')) {
    const blank = line.indexOf(' ')
    if (blank > 0 && !line.startsWith('#'))
      patterns.set(line.slice(0, blank), line.slice(blank + 1))
  }
  return patterns
}
