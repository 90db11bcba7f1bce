/**
 * A JSON text that stands for its value, because JavaScript has no equal one: a number between or beyond the doubles
 * (`12345678901234567890`, `1e400`), or content that is handed on as it was sent. `writeJson` writes the text.
 */
export class RawJson {
  constructor(readonly text: string) {}

  /** The same text for equal numbers (`1e400`, `10e399`); the text itself for other values. */
  get canonical(): string {
    return decimalOf(this.text) ?? this.text
  }

  toString(): string {
    return this.text
  }
}

/** The value of a decimal number: the double where it is the number that is written, or else its text. Other text is what `Number` makes of it. */
export function exactNumber(text: string): number | RawJson {
  const exact = decimalOf(text)
  const double = Number(text)
  return exact === null || exact === decimalOf(String(double)) ? double : new RawJson(text)
}

/** A decimal number as its sign, digits without zeros at either end, and exponent; null for any other text. */
function decimalOf(text: string): string | null {
  const [, sign, whole = '', fraction = '', exponent = '0'] = decimal.exec(text) ?? []
  if (sign === undefined) return null
  const digits = (whole + fraction).replace(/^0+/, '')
  const kept = digits.replace(/0+$/, '')
  if (kept === '') return '0'
  const zeros = digits.length - kept.length
  return `${sign}${kept}e${BigInt(exponent) - BigInt(fraction.length) + BigInt(zeros)}`
}

const decimal = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]\+?(-?\d+))?$/
