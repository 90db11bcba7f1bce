import { GrokError } from './GrokError'
import { referencesIn } from './references'

/**
 * Inlines references without a field as logkit does: as text, without a group around them. logkit's order is that of a Go
 * map, which is random; inlining a definition's references before itself is one of the possible orders.
 */
export class Inliner {
  /** characters above which a pattern is not compiled */
  static readonly maxLength = 300_000
  /** definitions that may refer to each other in a row; the expansion is recursive, and a stack is short */
  static readonly maxDepth = 500

  static tooLarge(name: string) {
    return new GrokError('too_large', `the pattern ${name} is too large`, { subject: name })
  }

  private readonly texts = new Map<string, string>()
  private depth = 0
  private readonly inCycle = new Map<string, boolean>()
  private readonly definitionOf: (name: string) => string | undefined

  constructor(definitionOf: (name: string) => string | undefined) {
    this.definitionOf = definitionOf
  }

  has(name: string) {
    return this.definitionOf(name) !== undefined
  }

  /** A definition with its references inlined; references within a cycle stay. @throws GrokError too_large */
  inlined(name: string): string {
    const known = this.texts.get(name)
    if (known !== undefined) return known
    let text = this.definitionOf(name) ?? ''
    // Until the text is complete, a reference to it stays a reference, which ends a cycle.
    this.texts.set(name, `%{${name}}`)
    this.depth++
    if (this.depth > Inliner.maxDepth) throw Inliner.tooLarge(name)
    // logkit inlines twice, since the first pass may compose a new reference.
    for (let pass = 0; pass < 2; pass++) text = this.inlineOnce(name, text)
    this.depth--
    this.texts.set(name, text)
    return text
  }

  /** Whether a definition refers to itself, or to another that does, directly or through others. @throws GrokError too_large */
  isInCycle(name: string, path: ReadonlySet<string> = new Set()): boolean {
    if (path.has(name)) return true
    if (path.size > Inliner.maxDepth) throw Inliner.tooLarge(name)
    const known = this.inCycle.get(name)
    if (known !== undefined) return known
    const nextPath = new Set(path).add(name)
    const names = new Set(referencesIn(this.inlined(name)).map((reference) => reference.name))
    for (const { name: other } of referencesIn(this.definitionOf(name) ?? '')) names.add(other)
    const result = [...names].some((other) => this.has(other) && this.isInCycle(other, nextPath))
    this.inCycle.set(name, result)
    return result
  }

  private inlineOnce(name: string, source: string) {
    let [text, done] = ['', 0]
    for (const { name: other, field, from, to } of referencesIn(source)) {
      if (field !== undefined || !this.has(other)) continue
      text += source.slice(done, from) + this.inlined(other)
      done = to
      if (text.length > Inliner.maxLength) throw Inliner.tooLarge(name)
    }
    return text + source.slice(done)
  }
}
