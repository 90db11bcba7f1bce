import type { ElementProperties, EmbedControls, EmbedOptions } from './contract'

/** The attributes of `<logkit-console>`. */
export const attributeNames = [
  'server-id',
  'api-base',
  'api-resource',
  'api-timeout',
  'session',
  'initial-path',
  'basename',
  'isolation',
  'locale',
  'theme',
  'lock',
  'read-only',
  'hidden-features',
  'no-navigation',
  'no-header',
  'heading-level',
  'console-title',
  'environment',
  'environment-tone',
  'add-agent-url',
] as const

export type AttributeName = (typeof attributeNames)[number]

/** The names of the properties of `<logkit-console>`. */
export const propertyNames = [
  'session',
  'routing',
  'tokens',
  'layout',
  'features',
  'hrefFor',
] as const satisfies readonly (keyof ElementProperties)[]

/**
 * The options that an element has, not checked. A property comes before the attributes that say the same; callbacks of the
 * session and `hrefFor` are looked up when they are called, so that a framework may give new ones at any time.
 * @param read the value of an attribute; null where the element does not have it
 * @param properties those of now
 * @returns undefined while the server, its address or the session are not known yet
 */
export function elementOptions(
  read: (name: AttributeName) => string | null,
  properties: () => ElementProperties,
): Record<string, unknown> | undefined {
  const given = properties()
  const [serverId, base] = [read('server-id'), read('api-base')]
  const session = sessionOf(read('session'), properties)
  if (serverId === null || base === null || session === undefined) return undefined
  const timeout = read('api-timeout')
  const name = read('environment')
  return {
    serverId,
    api: {
      base,
      ...optional('resource', read('api-resource')),
      ...(timeout !== null && { timeout: Number(timeout) }),
    },
    session,
    ...optional('routing', given.routing ?? routingOf(read)),
    ...optional('isolation', read('isolation')),
    ...optional('title', read('console-title')),
    ...optional('addAgentUrl', read('add-agent-url')),
    ...(name !== null && {
      environment: { name, ...optional('tone', read('environment-tone')) },
    }),
    ...(given.hrefFor && { hrefFor: (path: string) => properties().hrefFor?.(path) ?? path }),
    ...elementControls(read, given),
  }
}

/** The options that may change while the element shows its console. What no attribute says is said by its absence. */
export function elementControls(
  read: (name: AttributeName) => string | null,
  { tokens, layout, features }: ElementProperties,
): Record<keyof EmbedControls, unknown> {
  const words = (name: AttributeName) => (read(name) ?? '').split(/[\s,]+/).filter(Boolean)
  const has = (name: AttributeName) => read(name) !== null
  const choice = (name: 'locale' | 'theme') =>
    has(name) ? { value: read(name), lock: words('lock').includes(name) } : undefined
  const level = read('heading-level')
  return {
    locale: choice('locale'),
    theme: choice('theme'),
    tokens: tokens ?? {},
    layout: layout ?? {
      navigation: !has('no-navigation'),
      header: !has('no-header'),
      ...(level !== null && { headingLevel: Number(level) }),
    },
    features: features ?? Object.fromEntries(words('hidden-features').map((name) => [name, false])),
    readOnly: has('read-only'),
  }
}

function sessionOf(kind: string | null, properties: () => ElementProperties) {
  const session = properties().session ?? kind
  if (session === null) return undefined
  if (typeof session === 'string') return { kind: session }
  const latest = () => {
    const now = properties().session
    return typeof now === 'object' ? now : session
  }
  return {
    ...session,
    ...('authorize' in session && {
      authorize(...question: Parameters<typeof session.authorize>) {
        const now = latest()
        return 'authorize' in now ? now.authorize(...question) : session.authorize(...question)
      },
    }),
    ...('login' in session && {
      login(returnTo: string) {
        const now = latest()
        if ('login' in now) now.login?.(returnTo)
      },
    }),
  }
}

function routingOf(read: (name: AttributeName) => string | null): EmbedOptions['routing'] {
  const [basename, initialPath] = [read('basename'), read('initial-path')]
  if (basename !== null) return { kind: 'browser', basename }
  return initialPath === null ? undefined : { kind: 'memory', initialPath }
}

/** A member, unless it has no value. */
const optional = (name: string, value: unknown) =>
  value === null || value === undefined ? {} : { [name]: value }
