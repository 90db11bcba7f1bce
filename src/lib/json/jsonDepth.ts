import { RawJson } from './rawJson'

/**
 * Levels of lists and objects that are read. Configs have ten at most; values of some thousand levels end every function that
 * calls itself for what is inside.
 */
export const maxDepth = 200

/** Whether a JSON text has more than `maxDepth` levels of lists and objects. It is scanned once, and need not be valid. */
export function isTooDeep(text: string): boolean {
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === quote) {
      for (i++; i < text.length && text.charCodeAt(i) !== quote; i++)
        if (text.charCodeAt(i) === backslash) i++
      // `{` and `[` differ in one bit only, as `}` and `]` do.
    } else if ((code | bracketBit) === openBrace) {
      if (++depth > maxDepth) return true
    } else if ((code | bracketBit) === closeBrace) depth--
  }
  return false
}

const quote = 34
const backslash = 92
const bracketBit = 32
const openBrace = 123
const closeBrace = 125

/** Replaces what lies deeper than `maxDepth` in a value by '…'. The value itself is changed. */
export function cutDeep(value: unknown, left = maxDepth): void {
  if (typeof value !== 'object' || value === null || value instanceof RawJson) return
  for (const [key, inner] of Object.entries(value)) {
    if (left > 1) cutDeep(inner, left - 1)
    else if (typeof inner === 'object' && inner !== null) Reflect.set(value, key, '…')
  }
}
