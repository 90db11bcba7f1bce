import { isSecret } from './secretNames'
import type { SecretSpan } from './secretSpans'
import { isKnownToken, isRandomValue } from './secretWords'

/**
 * Passwords in addresses (`scheme://user:password@host`, `user:password@tcp(host)`, `user:password@host`) and tokens in
 * the addresses of webhooks and signed links.
 */
export function urlSpans(text: string): SecretSpan[] {
  const found: SecretSpan[] = []
  if (!text.includes('@') && !text.includes('://')) return found
  for (const { 0: token, index } of text.matchAll(/[^\s"'<>`\\]+/g)) {
    const starts = Array.from(token.matchAll(/:\/\//g), (match) => match.index)
    starts.forEach((colon, i) => {
      const scheme = schemeBefore(token, colon)
      const rest = token.slice(colon + 3, starts[i + 1])
      const offset = index + colon + 3
      const spans = [...passwordIn(rest, scheme, true), ...linkTokens(rest)]
      for (const { from, to, prefix } of spans)
        found.push({ from: offset + from, to: offset + to, prefix: `${scheme}://${prefix}` })
    })
    if (starts.length === 0 && token.includes('@'))
      for (const { from, to, prefix } of bareCredentials(token))
        found.push({ from: index + from, to: index + to, prefix })
  }
  return found
}

function schemeBefore(token: string, colon: number): string {
  const before = token.slice(Math.max(0, colon - 24), colon)
  return /[a-z][\w+.-]*$/i.exec(before)?.[0] ?? ''
}

/** The password of an address without its scheme: everything between the first colon and the last @ before the host. */
function passwordIn(rest: string, scheme: string, hasScheme: boolean): SecretSpan[] {
  const firstAt = rest.indexOf('@')
  if (firstAt < 0) return []
  const colon = rest.indexOf(':')
  const user = rest.slice(0, colon < 0 || colon > firstAt ? firstAt : colon)
  if (/[/?#]/.test(user)) return []
  const isWeb = /^(?:https?|wss?)$/i.test(scheme)
  if (user.length === firstAt)
    return hasScheme && isLoneToken(user, scheme) ? [{ from: 0, to: firstAt, prefix: '' }] : []
  // `host:9200/path@x` has a port, not a password.
  if (/^\d{1,5}[/?#]/.test(rest.slice(colon + 1, colon + 8))) return []
  const end = rest.slice(firstAt).search(isWeb ? /[/?#,]/ : /[?(,]/)
  const to = rest.lastIndexOf('@', end < 0 ? rest.length : firstAt + end)
  const from = colon + 1
  // The token is in the place of the user: `https://TOKEN:@host`, `https://TOKEN:x-oauth-basic@host`.
  if (hasScheme && user !== '' && placeholders.has(rest.slice(from, to).toLowerCase()))
    return isLoneToken(user, scheme) ? [{ from: 0, to: user.length, prefix: '' }] : []
  return to > from ? [{ from, to, prefix: rest.slice(0, from) }] : []
}

/** Passwords that say that there is none. */
const placeholders = new Set(['', 'x-oauth-basic', 'x-oauth-token'])

/** Whether a user without a password is a token. Databases and shells have users without one, other servers have none. */
const isLoneToken = (user: string, scheme: string): boolean =>
  /^(?:https?|wss?|rediss?|nats)$/i.test(scheme)
    ? !loginNames.has(user.toLowerCase()) && !/[${]/.test(user)
    : isRandomValue(user, '') ||
      isKnownToken(user) ||
      (user.length >= 10 && (/\d/.test(user) || /[a-z][A-Z]|[A-Z]{2}[a-z]/.test(user)))
const loginNames = new Set(['git', 'hg', 'svn', 'anonymous', 'user', 'username', 'admin', 'root'])

/** Credentials without a scheme, as Go's drivers and connection strings have them. */
function bareCredentials(token: string): SecretSpan[] {
  for (const { index: colon } of token.matchAll(/:/g)) {
    const before = token.slice(Math.max(0, colon - 64), colon)
    const user = /[^\s:@/"'=,;()[\]{}<>|%]*$/.exec(before)?.[0] ?? ''
    const delimiter = token.charAt(colon - user.length - 1)
    if (!/^[=,;([|]?$/.test(delimiter) || !isUser(user)) continue
    const rest = token.slice(colon + 1)
    const at = rest.indexOf('@')
    if (at < 1) return []
    const after = rest.slice(at + 1)
    if (!/^(?:[a-z][\w.-]*|\d{1,3}(?:\.\d{1,3}){3}|\[[\da-f:]+\]|\()/i.test(after.slice(0, 256)))
      return []
    if (/^(?:sha256|sha512|md5):/.test(after)) return []
    const end = after.search(/[/(,;?]/)
    const to = rest.lastIndexOf('@', end < 0 ? rest.length : at + 1 + end)
    return [{ from: colon + 1, to: colon + 1 + to, prefix: user + ':' }]
  }
  return []
}

/** Whether this may be the name of a user: neither an address, a number nor the kind of a mail address. */
const isUser = (user: string): boolean =>
  /[a-z]/i.test(user) && !mailKinds.has(user.toLowerCase()) && !/^\d+(?:\.\d+)*$/.test(user)

const mailKinds = new Set([
  ...['mailto', 'mail', 'email', 'to', 'from', 'cc', 'bcc', 'sip', 'sips', 'xmpp', 'acct', 'by'],
  ...['author', 'contact', 'npm', 'reply-to'],
])

/** The tokens in the path or the query of a webhook or a signed link; the place is without its scheme. */
function linkTokens(rest: string): SecretSpan[] {
  const slash = rest.indexOf('/')
  if (slash < 0) return []
  const host = rest.slice(0, slash)
  const queryAt = rest.indexOf('?')
  const path = rest.slice(0, queryAt < 0 ? rest.length : queryAt)
  const found: SecretSpan[] = []
  const hookAt = hookPath(host, path)
  if (hookAt >= 0 && hookAt < path.length)
    found.push({ from: hookAt, to: path.length, prefix: path.slice(0, hookAt) })
  if (queryAt < 0) return found
  for (const { 0: head, 1: written = '', index } of rest.matchAll(/[?&;]([\w.%+-]{1,60})=/g)) {
    if (index < queryAt) continue
    const name = decodeName(written)
    const from = index + head.length
    const until = rest.slice(from, from + maxParameter).search(/[&#,;)}\]]/)
    const to = until < 0 ? Math.min(rest.length, from + maxParameter) : from + until
    const isToken =
      signatures.test(name) ||
      (written !== name && isSecret(name)) ||
      (name === 'key' && (to - from >= 16 || /hook/i.test(path)))
    if (isToken && to > from) found.push({ from, to, prefix: head })
  }
  return found
}
const maxParameter = 4096

/** A name of a query, whose letters may be encoded. */
function decodeName(written: string): string {
  try {
    return decodeURIComponent(written)
  } catch {
    return written
  }
}
const signatures = /^(?:sig|sign|signature|x-amz-(?:signature|credential|security-token))$/i

/** Where the token begins in the path of a webhook; -1 for any other address. */
function hookPath(host: string, path: string): number {
  const start = host.length + 1
  if (/^hooks?\./i.test(host)) {
    const service = /^(?:services|workflows|triggers|catch)\//.exec(path.slice(start, start + 12))
    return start + (service?.[0].length ?? 0)
  }
  if (/^api\.telegram\.org$/i.test(host) && path.startsWith('bot', start)) return start + 3
  const service = services.find(([name]) => name.test(host))
  const place = service?.[1].exec(path.slice(start, start + maxHookPath))
  if (place) return start + place[0].length
  const hook = /\/(?:(?:web)?hooks?(?:b2)?|integrations?)\//i.exec(path.slice(0, maxHookPath))
  if (!hook) return -1
  const from = hook.index + hook[0].length
  // Names of own services stay readable: `/webhook/receive`.
  return path
    .slice(from)
    .split('/')
    .some((part) => part.length >= 16 && /\d/.test(part))
    ? from
    : -1
}
const maxHookPath = 400

/** Services whose addresses hold a token of any form, and what stands before it. */
const services: readonly (readonly [host: RegExp, before: RegExp])[] = [
  [/\.(?:larksuite\.com|feishu\.cn)$/i, /^open-apis\/bot\/(?:v2\/)?hook\//],
  [/\.webhook\.office\.com$/i, /^webhookb2\//],
  [/^(?:\w+\.)?discord(?:app)?\.com$/i, /^api\/(?:v\d+\/)?webhooks\/\d+\//],
  [/^sct?(?:api)?\.ftqq\.com$/i, /^/],
  [/^api\.day\.app$/i, /^/],
  [/^maker\.ifttt\.com$/i, /^trigger\/[^/]{1,100}\/(?:json\/)?with\/key\//],
  [/^events\.(?:eu\.)?pagerduty\.com$/i, /^integration\//],
  [/^(?:api\.)?opsgenie\.com$/i, /^v1\/json\/[^?]{0,60}apiKey=/],
]
