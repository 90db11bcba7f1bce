/** How a text is written in a table: 13 px, 13 px semibold, or 12 px monospace. */
export type Lettering = 'text' | 'heading' | 'mono'

/** The width of a character of each class, as a share of the font size. */
const narrow = 0.28
const slim = 0.39
const lower = 0.57
const round = 0.61
const digit = 0.655
const upper = 0.71
const wide = 0.9
const fullWidth = 1
const monospaced = 0.605

/**
 * The widths of the ASCII characters in Inter, digits and signs as wide as tabular ones, which numbers have. The fallbacks of
 * the console's typeface are adjusted to Inter.
 */
const ascii = Float64Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code)
  if (code < 32) return 0
  if (" ijlI'.,:;!".includes(char)) return narrow
  if ('ftr()[]{}/\\|`'.includes(char)) return slim
  if ('mwMW@%'.includes(char)) return wide
  if ('bdghnopqu'.includes(char)) return round
  if ('0123456789+*#$<=>~&'.includes(char)) return digit
  return char >= 'A' && char <= 'Z' ? upper : lower
})

/** characters that are measured: no column has room for more */
const maxMeasured = 2_000

/**
 * An estimate of the width of a text on one line, in px. It needs no document: the classes of the characters decide, so the
 * same text has the same width in every browser.
 */
export function textWidth(text: string, lettering: Lettering = 'text'): number {
  let width = 0
  const end = Math.min(text.length, maxMeasured)
  for (let index = 0; index < end; index++) {
    const code = text.codePointAt(index) ?? 0
    if (code > 0xffff) index++
    width += code < 128 && lettering !== 'mono' ? ascii[code]! : shareOf(code, lettering)
  }
  return width * sizes[lettering]
}

/** px, semibold letters included */
const sizes: Record<Lettering, number> = { text: 13, heading: 13 * 1.04, mono: 12 }

function shareOf(code: number, lettering: Lettering): number {
  if (isMark(code)) return 0
  if (isFullWidth(code)) return fullWidth
  return lettering === 'mono' ? monospaced : code === 0x2026 ? fullWidth : lower
}

/** Whether a character takes no room of its own: combining marks, joiners, variation selectors and control characters. */
const isMark = (code: number) =>
  code < 32 ||
  (code >= 0x300 && code <= 0x36f) ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x2069) ||
  (code >= 0xfe00 && code <= 0xfe0f)

/** Whether a character is as wide as it is high: Chinese, Japanese and Korean letters, their punctuation, and pictures. */
const isFullWidth = (code: number) =>
  (code >= 0x1100 && code <= 0x115f) ||
  (code >= 0x2e80 && code <= 0xa4cf) ||
  (code >= 0xac00 && code <= 0xd7a3) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xfe30 && code <= 0xfe6f) ||
  (code >= 0xff00 && code <= 0xff60) ||
  (code >= 0xffe0 && code <= 0xffe6) ||
  code >= 0x1f000
