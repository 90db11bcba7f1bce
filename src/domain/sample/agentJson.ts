import type { FieldType, SampleField } from './sampleResult'

/** A JSON value as the agent reads it, with its text. */
export type AgentJson =
  | { is: 'object'; text: string; members: Map<string, AgentJson> }
  | { is: 'list'; text: string; items: AgentJson[] }
  | { is: 'string' | 'number' | 'boolean' | 'null'; text: string }

/**
 * Reads JSON as the agent's library does (json-iterator, numbers kept as text). It is more lenient than JSON: a number is
 * any run of the characters of numbers, so that `2026-01-02` is one, and a control character is taken behind an escape.
 * Of two members of a name the last one counts. undefined: the agent refuses the text.
 */
export function readAgentJson(text: string): AgentJson | undefined {
  try {
    const reader = new Reader(text)
    const value = reader.value()
    return reader.isAtEnd() ? value : undefined
  } catch (error) {
    if (error instanceof Refused) return undefined
    throw error
  }
}

/** A member of a record. */
export function fieldOfJson(name: string, value: AgentJson): SampleField {
  const type: FieldType =
    value.is === 'number' ? (/^-?\d+$/.test(value.text) ? 'long' : 'float') : value.is
  return { name, type, value: value.text }
}

/** A value as Go prints it with `%v`. */
export function printed(value: AgentJson): string {
  switch (value.is) {
    case 'object': {
      const members = [...value.members].sort(([a], [b]) => (a < b ? -1 : 1))
      return `map[${members.map(([name, member]) => `${name}:${printed(member)}`).join(' ')}]`
    }
    case 'list':
      return `[${value.items.map(printed).join(' ')}]`
    case 'null':
      return '<nil>'
    default:
      return value.text
  }
}

class Refused extends Error {}

const blanks = /[ \t\n\r]*/y
const numberRun = /[-+.eE\d]+/y
const escapes: Record<string, string | undefined> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}
/** values within values that the library reads */
const maxDepth = 1_000

class Reader {
  private at = 0
  private depth = 0
  private readonly text: string

  constructor(text: string) {
    this.text = text
  }

  isAtEnd() {
    return this.next() === ''
  }

  value(): AgentJson {
    const first = this.next()
    const from = this.at
    const slice = () => this.text.slice(from, this.at)
    if (++this.depth > maxDepth) throw new Refused()
    try {
      if (first === '{') {
        const members = this.members()
        return { is: 'object', members, text: slice() }
      }
      if (first === '[') {
        const items = this.items()
        return { is: 'list', items, text: slice() }
      }
      if (first === '"') return { is: 'string', text: this.string() }
      if (first === '-' || /\d/.test(first)) return { is: 'number', text: this.match(numberRun) }
      for (const word of ['true', 'false', 'null'] as const)
        if (this.text.startsWith(word, this.at)) {
          this.at += word.length
          return { is: word === 'null' ? 'null' : 'boolean', text: word }
        }
      throw new Refused()
    } finally {
      this.depth--
    }
  }

  /** The next character that is no blank; '' at the end. */
  private next() {
    this.match(blanks)
    return this.text.charAt(this.at)
  }

  private match(pattern: RegExp) {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)?.[0] ?? ''
    this.at += found.length
    return found
  }

  private expect(character: string) {
    if (this.next() !== character) throw new Refused()
    this.at++
  }

  private members() {
    const members = new Map<string, AgentJson>()
    this.expect('{')
    if (this.next() === '}') {
      this.at++
      return members
    }
    do {
      if (this.next() !== '"') throw new Refused()
      const name = this.string()
      this.expect(':')
      members.set(name, this.value())
    } while (this.hasMore('}'))
    return members
  }

  private items() {
    const items: AgentJson[] = []
    this.expect('[')
    if (this.next() === ']') {
      this.at++
      return items
    }
    do items.push(this.value())
    while (this.hasMore(']'))
    return items
  }

  private hasMore(closing: string) {
    const found = this.next()
    if (found !== ',' && found !== closing) throw new Refused()
    this.at++
    return found === ','
  }

  private string() {
    let [text, escaped] = ['', false]
    for (this.at++; this.at < this.text.length; this.at++) {
      const character = this.text.charAt(this.at)
      if (character === '"') {
        this.at++
        return text
      }
      if (character === '\\') {
        escaped = true
        text += this.escape()
      } else if (character < ' ' && !escaped) throw new Refused()
      else text += character
    }
    throw new Refused()
  }

  private escape() {
    const character = this.text.charAt(++this.at)
    if (character !== 'u') {
      const meant = escapes[character]
      if (meant === undefined) throw new Refused()
      return meant
    }
    const digits = this.text.slice(this.at + 1, this.at + 5)
    if (!/^[\da-fA-F]{4}$/.test(digits)) throw new Refused()
    this.at += 4
    return String.fromCharCode(parseInt(digits, 16))
  }
}
