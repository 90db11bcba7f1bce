import { GrokError } from '../../src/lib/grok/GrokError'
import { Grok } from '../../src/lib/grok/Grok'
import { decodePattern } from '../../src/lib/grok/decode'
import type { PatternTable } from '../../src/lib/grok/PatternTable'
import { builtinTable } from '../../src/lib/grok/builtinTable'
import { Refusal } from './Refusal'

interface Asked {
  log: string
  /** base64 */
  pattern: string
  custom_pattern: string
}

/** The server's check of one line against one pattern. */
export class GrokCheck {
  private table: PatternTable | null = null

  /** @param others definitions that this server has otherwise */
  constructor(private others: Readonly<Record<string, string>> = {}) {}

  /** All captures as text, keys sorted, and what the whole pattern matched. */
  check({ log, pattern, custom_pattern }: Asked): Record<string, string> {
    try {
      const compiled = new Grok(decoded(pattern), decoded(custom_pattern), this.known())
      const fields = compiled.answer(log)
      if (!fields) throw new Refusal('E1038', compiled.mismatch(log))
      return Object.fromEntries(fields)
    } catch (error) {
      if (error instanceof GrokError) throw new Refusal('E1038', error.message)
      throw error
    }
  }

  private known(): PatternTable {
    if (!this.table) {
      const table = builtinTable()
      const patterns = new Map([...table.patterns, ...Object.entries(this.others)])
      this.table = { ...table, patterns }
    }
    return this.table
  }
}

function decoded(sent: string): string {
  const text = decodePattern(sent)
  if (text === null) throw new Refusal('E1037', 'illegal base64 data')
  return text
}
