/** The percent-decoded parameters of a path below the API base; null when the path does not match the template. */
export function matchPath(template: string, path: string): Record<string, string> | null {
  const names = template.split('/')
  const parts = path.split('/')
  if (names.length !== parts.length) return null
  const params: Record<string, string> = {}
  for (const [i, name] of names.entries()) {
    const part = parts[i]
    if (!name.startsWith(':') && name !== part) return null
    if (!name.startsWith(':')) continue
    const value = part && decoded(part)
    if (!value) return null
    params[name.slice(1)] = value
  }
  return params
}

/** The part of a URL's path after the API base, on any host and below any folder; null outside of the API. */
export function pathBelowBase(url: string, base: string): string | null {
  const { pathname } = new URL(url)
  const at = pathname.indexOf(`${base}/`)
  return at < 0 ? null : pathname.slice(at + base.length)
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}
