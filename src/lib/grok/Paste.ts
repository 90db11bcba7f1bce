import { GrokError } from './GrokError'
import { referencesIn } from './references'

/**
 * logkit pastes references without a field into the text, without a group around them. Its own order is that of a Go map;
 * pasting what is needed first is one of the possible orders.
 */
export class Paste {
  /** Beyond so many characters a pattern is not compiled. */
  static readonly longest = 300_000

  static tooLarge(name: string) {
    return new GrokError('too_large', `the pattern ${name} is too large`, { subject: name })
  }

  private readonly pasted = new Map<string, string>()
  private readonly inCycle = new Map<string, boolean>()
  private readonly raw: (name: string) => string | undefined

  constructor(raw: (name: string) => string | undefined) {
    this.raw = raw
  }

  has(name: string) {
    return this.raw(name) !== undefined
  }

  /** A definition with everything pasted in. Within a cycle references stay. @throws GrokError too_large */
  text(name: string): string {
    const known = this.pasted.get(name)
    if (known !== undefined) return known
    let text = this.raw(name) ?? ''
    // While it is worked on it stands for itself, which ends a cycle.
    this.pasted.set(name, `%{${name}}`)
    // Twice, as logkit does: pasting may write a new reference out of pieces.
    for (let round = 0; round < 2; round++) text = this.round(name, text)
    this.pasted.set(name, text)
    return text
  }

  /** Whether a definition leads back to itself or to another that does. */
  isInCycle(name: string, path: ReadonlySet<string> = new Set()): boolean {
    if (path.has(name)) return true
    const known = this.inCycle.get(name)
    if (known !== undefined) return known
    const below = new Set(path).add(name)
    const names = new Set(referencesIn(this.text(name)).map((reference) => reference.name))
    for (const { name: other } of referencesIn(this.raw(name) ?? '')) names.add(other)
    const is = [...names].some((other) => this.has(other) && this.isInCycle(other, below))
    this.inCycle.set(name, is)
    return is
  }

  private round(name: string, source: string) {
    let [text, done] = ['', 0]
    for (const { name: other, field, from, to } of referencesIn(source)) {
      if (field !== undefined || !this.has(other)) continue
      text += source.slice(done, from) + this.text(other)
      done = to
      if (text.length > Paste.longest) throw Paste.tooLarge(name)
    }
    return text + source.slice(done)
  }
}
