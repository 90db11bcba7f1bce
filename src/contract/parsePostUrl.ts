import { decodeUri } from '../lib/text/uriPart'

/** Why a `post_url` is refused. */
export type PostUrlProblem = 'empty' | 'absolute' | 'unsafe'

/**
 * Parses the URL for the form that opens monitoring: a path below the API base, as documented. Any other URL is refused,
 * since the request would carry the operator's credentials to it.
 */
export function parsePostUrl(url: string): { path: `/${string}` } | { problem: PostUrlProblem } {
  if (url === '') return { problem: 'empty' }
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(url)) return { problem: 'absolute' }
  const path = url.replace(/^\//, '')
  const segments = path.split(/[?#]/, 1)[0]?.split('/') ?? []
  const unsafe = /[\s\\\p{Cc}]/u.test(path) || !isPlain(segments.join('/'))
  return unsafe || segments.includes('') ? { problem: 'unsafe' } : { path: `/${path}` }
}

/** Whether a path is encoded as paths are, and leads to no other one for a server that decodes it, also more than once. */
function isPlain(path: string): boolean {
  try {
    for (let rest = path, round = 0; round < 3; round++) {
      if (rest.split(/[/\\]/).some((part) => part === '.' || part === '..')) return false
      // What was decoded once need not be encoded again.
      const next = round === 0 ? decodeURIComponent(rest) : decodeUri(rest)
      if (next === rest) break
      rest = next
    }
    return true
  } catch {
    return false
  }
}
