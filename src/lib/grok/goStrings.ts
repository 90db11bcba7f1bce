const blank = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/

/** Go's `strings.TrimSpace`: unlike JavaScript's `trim` it removes U+0085 and keeps U+FEFF. */
export function goTrim(text: string) {
  let [from, to] = [0, text.length]
  while (from < to && blank.test(text.charAt(from))) from++
  while (to > from && blank.test(text.charAt(to - 1))) to--
  return text.slice(from, to)
}

/** The length of a text in UTF-8, in bytes. */
export function byteLength(text: string) {
  let bytes = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const isPair = unit >= 0xd800 && unit < 0xdc00 && isLowSurrogate(text.charCodeAt(at + 1))
    if (isPair) at++
    bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : isPair ? 4 : 3
  }
  return bytes
}

/** The server's message for a line that does not match; it shows the first 1024 bytes of a long line. */
export function mismatchMessage(line: string, pattern: string) {
  return `${shortened(line)} no value was parsed after grok pattern [${pattern}]`
}

/** Compares as Go's sort does: by UTF-8 bytes, which is the order of code points. */
export function compareBytes(a: string, b: string) {
  const [left, right] = [Array.from(a), Array.from(b)]
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const difference = (left[at]?.codePointAt(0) ?? 0) - (right[at]?.codePointAt(0) ?? 0)
    if (difference !== 0) return difference
  }
  return left.length - right.length
}

function shortened(line: string) {
  const bytes = new TextEncoder().encode(line)
  if (bytes.length <= maxShownBytes) return line
  const shown = new TextDecoder().decode(bytes.subarray(0, maxShownBytes))
  return `${shown}......(only show ${maxShownBytes} bytes, remain ${bytes.length - maxShownBytes} bytes)`
}

const maxShownBytes = 1024

function isLowSurrogate(unit: number) {
  return unit >= 0xdc00 && unit < 0xe000
}
