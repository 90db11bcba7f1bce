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
  const unsafe = /[\s\\\p{Cc}]/u.test(path) || segments.some((part) => dotSegment.test(part))
  return unsafe || segments.includes('') ? { problem: 'unsafe' } : { path: `/${path}` }
}

/** segments that a URL parser resolves as `.` or `..` */
const dotSegment = /^(\.|%2e){1,2}$/i
