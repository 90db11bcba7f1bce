import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseObject } from './upstream.mjs'

/** An origin in a policy, also one with `*` for a part of its name. Anything else could add directives. */
export const originPattern = /^https?:\/\/[\w.*:[\]-]+$/

/**
 * The headers of everything that the server sends itself. The console needs no inline scripts or styles and assigns no
 * markup. Its one policy of Trusted Types is for the addresses of its workers.
 * @param {import('./serve.d.mts').ServeOptions} options
 * @param {import('node:http').IncomingMessage} request
 */
export function securityHeaders(
  { root, frameAncestors = [], embedOrigins = [] },
  { headers: { origin, 'x-forwarded-proto': protocol } },
) {
  const settings = readSettings(root)
  const framing = [...frameAncestors, ...framingOrigins(settings)]
  const policy = [
    "default-src 'self'",
    "img-src 'self' data:",
    `connect-src 'self' ${apiOrigin(settings)}`.trim(),
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    `frame-ancestors ${framing.length > 0 ? framing.join(' ') : "'none'"}`,
    "require-trusted-types-for 'script'",
    'trusted-types logkit-console',
  ]
  return {
    'content-security-policy': policy.join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'cross-origin-opener-policy': 'same-origin',
    ...(protocol === 'https' && { 'strict-transport-security': 'max-age=31536000' }),
    ...(embedOrigins.includes(origin) && { 'access-control-allow-origin': origin }),
  }
}

/** The settings beside the page; empty if they cannot be read, which the page reports. */
function readSettings(root) {
  try {
    return parseObject(readFileSync(join(root, 'console.config.json'), 'utf8')) ?? {}
  } catch {
    return {}
  }
}

const framingOrigins = ({ frameAncestors }) =>
  Array.isArray(frameAncestors)
    ? frameAncestors.filter((origin) => typeof origin === 'string' && originPattern.test(origin))
    : []

/** The origin that the page sends requests to; '' if it is that of the page. */
function apiOrigin({ api }) {
  const pages = ['http://page.invalid', 'https://page.invalid']
  const base = String(api?.base ?? '')
  if (!URL.canParse(base, pages[0])) return ''
  const [plain, secure] = pages.map((page) => new URL(base, page))
  if (plain.host === 'page.invalid') return ''
  // An address without a scheme has that of the page, in a policy as well.
  const origin = plain.origin === secure.origin ? plain.origin : `http://${plain.host}`
  if (!originPattern.test(origin)) return ''
  return plain.origin === secure.origin ? origin : plain.host
}
