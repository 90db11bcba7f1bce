/** What is known where the next column of some lines begins. */
interface ColumnStart {
  /** the next text up to a blank, of each line that has one */
  tokens: readonly string[]
  /** the rests of the lines from there on */
  rests: readonly string[]
  /** the text between the last column and this one, the same in all lines */
  between: string
  /** the mark in which all tokens end */
  ending: string | undefined
}

/** Whether free text begins: plain words that are many, in lines that differ in the number of their words. */
export function isFreeText({ tokens, rests, between, ending }: ColumnStart): boolean {
  if (/[=:]["'[]?$/.test(between)) return false
  const isPlain = tokens.every((one) => /^\p{L}+$/u.test(one))
  const distinct = new Set(tokens).size
  if (distinct < 3 && rests.length < 5) return isPlain
  if (new Set(rests.map((rest) => rest.trim().split(/\s+/).length)).size === 1) return false
  if (ending === ':' && tokens.every((one) => /^[\w.$/@-]+:$/.test(one))) return false
  // A dash stands for a value that is not there, and the same mark behind all values parts columns.
  if (tokens.filter((one) => one === '-').length >= tokens.length / 20) return false
  if ([' - ', ' | ', ' : '].some((gap) => rests.every((rest) => partedBy(rest, gap)))) return false
  const special = tokens.filter((one) =>
    /[\d._$/@]|^[A-Z][A-Z_]+$|^std(?:out|err)$/.test(one.replace(/[:,.;]$/, '')),
  )
  if (special.length >= tokens.length * 0.9 && tokens.length > 1) return false
  const isColumn = tokens.length >= 10 && distinct <= 3 && new Set(rests).size > tokens.length / 2
  // Several blanks follow in every line, as behind a column of fixed width.
  return !(isColumn && rests.every((rest) => /^\S+ {2,}/.test(rest)))
}

const partedBy = (rest: string, gap: string) =>
  rest
    .slice(/^\S+/.exec(rest)?.[0].length ?? 0)
    .trimStart()
    .startsWith(gap.trimStart())
