import { RE2JS } from 're2js'
import { expand } from '../../src/lib/grok/expand'
import { builtinTable } from '../../src/lib/grok/builtinTable'
import { renameGroups } from '../../src/lib/grok/renameGroups'

const table = builtinTable()

/** Extracts the fields of all lines with re2js alone, group by group. @returns ms */
window.plain = (pattern, lines, plainGroups) => {
  const { regex } = expand(pattern, '', table)
  const { regex: renamed, names } = renameGroups(regex)
  // As in a naive implementation, all groups capture.
  const re = RE2JS.compile(plainGroups ? renamed : renamed.replaceAll('(?:', '('))
  const groups = plainGroups ? names.length : re.groupCount()
  const started = performance.now()
  let taken = 0
  for (const line of lines) {
    const matcher = re.matcher(line)
    if (!matcher.find()) continue
    for (let group = 1; group <= groups; group++) if (matcher.group(group)) taken++
  }
  if (taken === 0) throw new Error('nothing matched')
  return performance.now() - started
}
