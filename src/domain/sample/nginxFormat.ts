import { trimEndOf } from '../../lib/text/trimEndOf'

/**
 * The regular expression that the agent makes of a `log_format` in nginx's configuration (parser/nginx/nginx.go): each
 * `$variable` is a field up to the character that follows it. The lines after the first are joined without their quotes,
 * up to one that ends with `;`. undefined: the text has no format of this name.
 */
export function nginxFormatRegex(configuration: string, formatName: string): string | undefined {
  const lines = configuration.split('\n').map((line) => line.replace(/\r$/, ''))
  const name = formatName.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  const definition = new RegExp(String.raw`^\s*log_format\s+${name}\s+(.+)\s*$`)
  const start = lines.findIndex((line) => definition.test(line))
  if (start < 0) return undefined
  const rest = [definition.exec(lines[start] ?? '')?.[1] ?? '', ...lines.slice(start + 1)]
  let format = ''
  for (const line of rest) {
    const semicolon = line.indexOf(';')
    const quoted = (semicolon < 0 ? line : line.slice(0, semicolon)).trim()
    if (quoted.length > 2) format += quoted.slice(1, -1)
    if (semicolon >= 0) break
  }
  const escaped = `${format} `.replace(/[\\.+*?()|[\]{}^$]/g, String.raw`\$&`)
  const regex = escaped.replace(
    /\\\$([a-zA-Z0-9_]+)(\\?(.))/gu,
    (_, field: string, next: string, character: string) => `(?P<${field}>[^${character}]*)${next}`,
  )
  return `^${trimEndOf(regex.replace(/^ +/, ''), ' ')}$`
}
