/**
 * A config file without its comments, as the agent strips them (conf/load_conf.go): from a `#` to the end of its line, unless
 * an odd number of double quotes stands before it on that line. Positions of what stays are unchanged.
 */
export const withoutComments = (text: string): string =>
  text
    .split('\n')
    .map((line) => {
      const at = commentIn(line)
      return at < 0 ? line : line.slice(0, at)
    })
    .join('\n')

function commentIn(line: string): number {
  let isQuoted = false
  for (let at = 0; at < line.length; at++) {
    const character = line[at]
    // An escaped quote neither opens nor closes anything.
    if (character === '\\' && (line[at + 1] === '\\' || line[at + 1] === '"')) at++
    else if (character === '"') isQuoted = !isQuoted
    else if (character === '#' && !isQuoted) return at
  }
  return -1
}
