const blank = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/

/** Text without blanks at both ends, as Go's TrimSpace: with U+0085, without U+FEFF, which JavaScript sees the other way. */
export function goTrim(text: string) {
  let [from, to] = [0, text.length]
  while (from < to && blank.test(text.charAt(from))) from++
  while (to > from && blank.test(text.charAt(to - 1))) to--
  return text.slice(from, to)
}

/** How many bytes a text takes in UTF-8. */
export function byteLength(text: string) {
  let bytes = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const isPair = unit >= 0xd800 && unit < 0xdc00 && isLowHalf(text.charCodeAt(at + 1))
    if (isPair) at++
    bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : isPair ? 4 : 3
  }
  return bytes
}

/** What the server says when a line gave no field; of long lines it shows the first 1024 bytes. */
export function mismatchMessage(line: string, pattern: string) {
  return `${shortened(line)} no value was parsed after grok pattern [${pattern}]`
}

/** As Go's sort: by bytes, which is by code points. */
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
  if (bytes.length <= shownBytes) return line
  const shown = new TextDecoder().decode(bytes.subarray(0, shownBytes))
  return `${shown}......(only show ${shownBytes} bytes, remain ${bytes.length - shownBytes} bytes)`
}

const shownBytes = 1024

function isLowHalf(unit: number) {
  return unit >= 0xdc00 && unit < 0xe000
}
