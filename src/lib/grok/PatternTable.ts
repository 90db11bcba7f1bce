/** The patterns that a server knows by name. */
export interface PatternTable {
  /** logkit's own patterns: name -> regex, which may refer to others */
  readonly patterns: ReadonlyMap<string, string>
  /**
   * Patterns of the grok library that logkit uses: a reference to them without a field becomes a group instead of being
   * inlined, and custom definitions do not replace the patterns that they refer to.
   */
  readonly library: ReadonlyMap<string, string>
}

/** Parses lines `NAME regex`; blank lines and lines that begin with `#` are skipped. */
export function parsePatterns(...texts: string[]): Map<string, string> {
  const patterns = new Map<string, string>()
  for (const line of texts.join('\n').split('\n')) {
    const blank = line.indexOf(' ')
    if (blank > 0 && !line.startsWith('#'))
      patterns.set(line.slice(0, blank), line.slice(blank + 1))
  }
  return patterns
}
