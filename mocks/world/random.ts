/** A seeded source of choices (mulberry32): one seed gives the same fleet in every browser and in Node. */
export class Random {
  private state: number

  constructor(seed: number) {
    this.state = seed >>> 0
  }

  /** 0 <= x < 1 */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    return mix(this.state) / 2 ** 32
  }

  /** A whole number, both ends included. */
  int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1))
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  pick<Item>(items: readonly [Item, ...Item[]]): Item {
    return items[this.int(0, items.length - 1)] ?? items[0]
  }

  hex(digits: number): string {
    return Array.from({ length: digits }, () => this.int(0, 15).toString(16)).join('')
  }
}

/** 32 bits of any text (FNV-1a, mixed): a place in the world always has the same luck. */
export function hash(text: string, seed = 0): number {
  let value = (0x811c9dc5 ^ seed) >>> 0
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return mix(value >>> 0)
}

/** 0 <= x < 1, the same for the same text and seed. */
export const luck = (text: string, seed = 0): number => hash(text, seed) / 2 ** 32

/** Stirs 32 bits. */
export function mix(value: number): number {
  let x = Math.imul(value ^ (value >>> 15), value | 1)
  x ^= x + Math.imul(x ^ (x >>> 7), x | 61)
  return (x ^ (x >>> 14)) >>> 0
}
