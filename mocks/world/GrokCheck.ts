import { GrokError } from '../../src/lib/grok/GrokError'
import { Grok } from '../../src/lib/grok/Grok'
import { decodePattern } from '../../src/lib/grok/decodePattern'
import type { PatternTable } from '../../src/lib/grok/PatternTable'
import { builtinTable } from '../../src/lib/grok/builtinTable'
import { Refusal } from './Refusal'

interface GrokCheckRequest {
  log: string
  /** base64 */
  pattern: string
  custom_pattern: string
}

/** The server's check of one line against one pattern. */
export class GrokCheck {
  private table: PatternTable | null = null

  /** @param overrides the definitions in which this server differs, by name */
  constructor(private overrides: Readonly<Record<string, string>> = {}) {}

  /** All captures as text with sorted keys, and the text that the whole pattern matched. Throws a `Refusal`. */
  check({ log, pattern, custom_pattern }: GrokCheckRequest): Record<string, string> {
    try {
      const compiled = new Grok(
        decodedPattern(pattern),
        decodedPattern(custom_pattern),
        this.patternTable(),
      )
      const fields = compiled.checkAnswer(log)
      if (!fields) throw new Refusal('E1038', compiled.mismatch(log))
      return Object.fromEntries(fields)
    } catch (error) {
      if (error instanceof GrokError) throw new Refusal('E1038', error.message)
      throw error
    }
  }

  private patternTable(): PatternTable {
    if (!this.table) {
      const table = builtinTable()
      const patterns = new Map([...table.patterns, ...Object.entries(this.overrides)])
      this.table = { ...table, patterns }
    }
    return this.table
  }
}

function decodedPattern(sent: string): string {
  const text = decodePattern(sent)
  if (text === null) throw new Refusal('E1037', 'illegal base64 data')
  return text
}
