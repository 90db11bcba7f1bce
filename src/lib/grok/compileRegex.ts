import { RE2JS, RE2JSSyntaxException } from 're2js'
import { GrokError } from './GrokError'
import { renameGroups } from './renameGroups'

/** A compiled regex; `names[i]` is the original name of group i + 1. */
export interface Regex {
  re: RE2JS
  names: string[]
}

/**
 * Compiles RE2 syntax as Go 1.19 does. @param groups `all`: plain groups capture too, with the name ''
 * @throws GrokError bad_regex with Go's message, or too_large
 */
export function compileRegex(source: string, groups: 'named' | 'all' = 'named'): Regex {
  const { regex, names } = renameGroups(source, groups)
  try {
    return { re: RE2JS.compile(regex), names }
  } catch (error) {
    if (!(error instanceof RE2JSSyntaxException)) {
      throw new GrokError('too_large', error instanceof Error ? error.message : 'too large')
    }
    const subject = withOriginalNames(error.getPattern() ?? '', regex, source, names)
    const message = `error parsing regexp: ${error.getDescription()}: \`${subject}\``
    throw new GrokError('bad_regex', message, { subject })
  }
}

/** Whether a regex compiles. */
export function compiles(source: string) {
  try {
    compileRegex(source)
    return true
  } catch {
    return false
  }
}

/** Restores the group names in an excerpt of the renamed regex, which the engine quotes in its error. */
function withOriginalNames(quoted: string, regex: string, source: string, names: string[]) {
  if (quoted === regex) return source
  return quoted.replace(/\(\?P<g(\d+)>/g, (_, index: string) => `(?P<${names[Number(index)]}>`)
}
