import { RE2JS, RE2JSSyntaxException } from 're2js'
import { GrokError } from './GrokError'
import { renameGroups } from './rename'

/** A compiled regex; group i + 1 was called `names[i]`. */
export interface Regex {
  re: RE2JS
  names: string[]
}

/** Compiles RE2 syntax as Go 1.19 does. @throws GrokError bad_regex with Go's message, too_large */
export function compileRegex(source: string): Regex {
  const { regex, names } = renameGroups(source)
  try {
    return { re: RE2JS.compile(regex), names }
  } catch (error) {
    if (!(error instanceof RE2JSSyntaxException)) {
      throw new GrokError('too_large', error instanceof Error ? error.message : 'too large')
    }
    const subject = inOwnWords(error.getPattern() ?? '', regex, source, names)
    const message = `error parsing regexp: ${error.getDescription()}: \`${subject}\``
    throw new GrokError('bad_regex', message, { subject })
  }
}

/** Whether somebody else's text compiles. */
export function compiles(source: string) {
  try {
    compileRegex(source)
    return true
  } catch {
    return false
  }
}

/** The engine quotes the regex that it got; the user knows the one before the groups were renamed. */
function inOwnWords(quoted: string, regex: string, source: string, names: string[]) {
  if (quoted === regex) return source
  return quoted.replace(/\(\?P<g(\d+)>/g, (_, index: string) => `(?P<${names[Number(index)]}>`)
}
