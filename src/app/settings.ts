import { scenarioNames } from '../contract/scenarios'
import { matching, z } from '../contract/zod'
import { isRecord } from '../lib/json/json'
import { messageOf } from '../lib/messageOf'

/** An invalid setting. `key` is its dotted path, '' for the file as a whole. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
  readonly key: string

  constructor(key: string, problem: string) {
    super(problem)
    this.key = key
  }
}

/**
 * An http(s) or relative address. Others, such as `javascript:`, are refused, also in the forms that a browser reads as the
 * same: with blanks before it, or with tabs and line breaks inside.
 */
export const link = z.string('expected an address').check(
  z.refine(
    (value) => {
      const address = Array.from(value)
        .filter((character) => character > ' ')
        .join('')
      return !/^[a-z][a-z0-9+.-]*:/i.test(address) || /^https?:\/\//i.test(address)
    },
    { error: 'expected an http(s) or relative address' },
  ),
)

/** An origin of a policy, also one with `*` for a part of its name. */
export const originPattern = /^https?:\/\/[\w.*:[\]-]+$/

const origin = z
  .string()
  .check(matching(originPattern, 'expected an origin such as https://portal.example.com'))

export const oneOf = <const Words extends readonly [string, ...string[]]>(...words: Words) =>
  z.enum(words, { error: `expected one of ${words.join(', ')}` })

export const text = z.string('expected text')
export const yesOrNo = z.boolean('expected true or false')

/** The form of console.config.json. `settingsDocument.test.ts` prints it as a JSON schema. */
export const Settings = z.object({
  /** The address of the JSON schema, for editors. */
  $schema: z.optional(text),
  /** Identifies the server. Data kept in the browser belongs to one server. */
  serverId: z._default(text, 'default'),
  environment: z.prefault(
    z.object({
      name: z._default(text, ''),
      tone: z._default(oneOf('neutral', 'info', 'warning', 'danger'), 'neutral'),
    }),
    {},
  ),
  api: z.prefault(
    z.object({
      /** The address of the API: absolute, or relative to the folder of the page. */
      base: z._default(link, 'v1/api'),
      /** The path of the API as the server sees it, which request signatures contain. */
      resource: z._default(text, '/v1/api'),
      /** Seconds that any request may take at least; 0: by what the console learns of the server. */
      timeout: z._default(z.number('expected seconds').check(z.gte(0), z.lte(600)), 0),
    }),
    {},
  ),
  demo: z._default(
    z.union(
      [
        z.literal(false),
        z.object({ scenario: z.enum(scenarioNames), seed: z.optional(z.number()) }),
      ],
      `expected false or {"scenario": one of ${scenarioNames.join(', ')}}`,
    ),
    false,
  ),
  session: z.prefault(
    z.object({
      /** `none` and `token` are what `gateway` and `keys` were called up to version 0.2. */
      kind: z._default(
        z.pipe(
          z.enum(['gateway', 'keys', 'none', 'token'], {
            error: 'expected one of gateway, keys',
          }),
          z.transform((kind) => (kind === 'keys' || kind === 'token' ? 'keys' : 'gateway')),
        ),
        'gateway',
      ),
      loginUrl: z.optional(link),
    }),
    {},
  ),
  locale: z._default(oneOf('auto', 'en', 'zh'), 'auto'),
  theme: z._default(oneOf('system', 'light', 'dark'), 'system'),
  title: z._default(text, 'Logkit Console'),
  /** The target of the link "Add an agent". */
  addAgentUrl: z.optional(link),
  readOnly: z._default(yesOrNo, false),
  /** Origins of pages that may show the console in a frame. */
  frameAncestors: z._default(z.array(origin, 'expected a list of origins'), []),
})

/** The settings of a deployment, complete with defaults. */
export type Settings = z.output<typeof Settings> & {
  /** The dotted paths of settings that this version does not know: a newer version may, or they are misspelt. */
  unknownKeys: string[]
}

/** The address of the sign-in of the settings, with the one that it leads back to where it asks for it. */
export const signInUrl = (loginUrl: string, returnTo: string): string =>
  loginUrl.replaceAll('{return}', encodeURIComponent(returnTo))

/** Validates settings and fills in the defaults. Throws a `SettingsError` with the key. */
export function readSettings(value: unknown): Settings {
  const { data, error } = Settings.safeParse(value)
  if (data) return { ...data, unknownKeys: keysWithout(data, value) }
  const [{ path, message } = { path: [], message: '' }] = error.issues
  throw new SettingsError(
    path.join('.'),
    message === 'Invalid input' ? 'expected an object' : message,
  )
}

/** The dotted paths of `value` that `known` does not have. */
const keysWithout = (known: unknown, value: unknown): string[] =>
  isRecord(known) && isRecord(value)
    ? Object.keys(value).flatMap((key) =>
        Object.hasOwn(known, key)
          ? keysWithout(known[key], value[key]).map((path) => `${key}.${path}`)
          : [key],
      )
    : []

/**
 * Reads the settings file. A missing file means defaults. A gateway that knows the account can make it read-only by the
 * header `Logkit-Read-Only: true` of the answer. Throws a `SettingsError`.
 */
export async function loadSettings(url: string, get: typeof fetch = fetch): Promise<Settings> {
  const response = await get(url, { cache: 'no-cache' }).catch((error: unknown) => {
    const reason = messageOf(error)
    throw new SettingsError('', `${url} could not be fetched: ${reason}`)
  })
  const forbidsWrites = response.headers.get('logkit-read-only') === 'true'
  const forAccount = (settings: Settings) =>
    forbidsWrites ? { ...settings, readOnly: true } : settings
  if (response.status === 404) return forAccount(readSettings({}))
  if (!response.ok) throw new SettingsError('', `${url} answers ${response.status}`)
  const text = await response.text()
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const html = /^\s*</.test(text)
    throw new SettingsError(
      '',
      `${url} is ${html ? 'a page, not JSON' : `not JSON: ${String(error)}`}`,
    )
  }
  return forAccount(readSettings(value))
}
