import { matching, z } from '../../contract/zod'
import { isRecord } from '../../lib/json/json'
import { link, oneOf, text, yesOrNo } from '../settings'
import type { EmbedControls, EmbedOptions } from './contract'

/** An invalid option of a page that embeds the console. `key` is its dotted path, '' for the options as a whole. */
export class OptionsError extends Error {
  override readonly name = 'OptionsError'
  readonly key: string

  constructor(key: string, problem: string) {
    super(key ? `${key}: ${problem}` : problem)
    this.key = key
  }
}

const fn = z.custom((value) => typeof value === 'function', 'expected a function')
const name = text.check(z.minLength(1, 'expected text'))

const colour = text.check(
  matching(
    /^(#[0-9a-f]{3}|#[0-9a-f]{6}|(rgb|hsl)\([\d.,%\sa-z/]+\))$/i,
    'expected a colour: #rgb, #rrggbb, rgb() or hsl()',
  ),
)

/** A part whose members depend on its `kind`. */
const oneKindOf = <const Kinds extends Record<string, z.core.$ZodShape>>(kinds: Kinds) => {
  const names = Object.keys(kinds)
  const members = names.map((kind) => z.strictObject({ ...kinds[kind], kind: z.literal(kind) }))
  const [first, ...rest] = members
  if (!first) throw new Error('no kinds')
  return z.discriminatedUnion('kind', [first, ...rest], {
    error: ({ input }) => (isRecord(input) ? `expected one of ${names.join(', ')}` : undefined),
  })
}

const choiceOf = <const Values extends readonly [string, ...string[]]>(...values: Values) =>
  z.optional(z.strictObject({ value: oneOf(...values), lock: z.optional(yesOrNo) }))

const featureNames = [
  'agents',
  'runners',
  'configs',
  'tags',
  'metrics',
  'drift',
  'grok',
  'activity',
] as const

const eventNames = ['ready', 'navigate', 'dirty', 'plan', 'signedOut', 'error', 'outdated'] as const

/** An object whose members are all optional and of one form. */
const membersOf = (names: readonly string[], schema: z.core.$ZodType) =>
  z.optional(
    z.strictObject(Object.fromEntries(names.map((name) => [name, z.optional(schema)] as const))),
  )

/** The options that can change while the console is mounted. */
export const controls = {
  locale: choiceOf('en', 'zh'),
  theme: choiceOf('light', 'dark'),
  tokens: z.optional(
    z.strictObject({
      primary: z.optional(colour),
      link: z.optional(colour),
      surface: z.optional(colour),
      text: z.optional(colour),
      font: z.optional(text.check(matching(/^[^;{}<>]+$/, 'expected a font-family'))),
      radius: z.optional(text.check(matching(/^\d+(\.\d+)?px$/, 'expected a length in px'))),
    }),
  ),
  layout: z.optional(
    z.strictObject({
      navigation: z.optional(yesOrNo),
      header: z.optional(yesOrNo),
      headingLevel: z.optional(z.literal([1, 2, 3], 'expected 1, 2 or 3')),
    }),
  ),
  features: membersOf(featureNames, yesOrNo),
  readOnly: z.optional(yesOrNo),
}

const Controls = z.strictObject(controls)

/** What the page says of the server and of itself. */
export const facts = {
  serverId: name,
  api: z.strictObject({
    base: link,
    resource: z.optional(text),
    timeout: z.optional(z.number('expected seconds').check(z.gte(0), z.lte(600))),
  }),
  title: z.optional(text),
  environment: z.optional(
    z.strictObject({
      name: text,
      tone: z.optional(oneOf('neutral', 'info', 'warning', 'danger')),
    }),
  ),
  addAgentUrl: z.optional(link),
}

const Options = z.strictObject({
  ...controls,
  ...facts,
  session: oneKindOf({
    gateway: { login: z.optional(fn) },
    keys: {},
    callback: { account: text, authorize: fn, login: z.optional(fn) },
  }),
  routing: z.optional(
    oneKindOf({
      memory: { initialPath: z.optional(text) },
      browser: { basename: text },
      host: { history: z.object({ current: fn, push: fn, replace: fn, listen: fn }) },
    }),
  ),
  isolation: z.optional(oneOf('shadow', 'light')),
  nonce: z.optional(text),
  hrefFor: z.optional(fn),
  on: membersOf(eventNames, fn),
})

/** Checks the options of a page that embeds the console. @throws OptionsError that names the option */
export function checkOptions(value: unknown): asserts value is EmbedOptions {
  readChecked(Options, value)
}

/** Checks the options of an update. @throws OptionsError that names the option */
export function checkControls(value: unknown): asserts value is EmbedControls {
  readChecked(Controls, value)
}

/** What a schema reads from options. @throws OptionsError that names the option */
export function readChecked<Schema extends z.core.$ZodType>(
  schema: Schema,
  value: unknown,
): z.output<Schema> {
  const result = z.safeParse(schema, value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined
  const key = [...(issue?.path ?? []), ...(unknown ? [unknown] : [])].join('.')
  const problem = issue?.message === 'Invalid input' ? 'expected an object' : issue?.message
  throw new OptionsError(key, unknown ? 'there is no such option' : (problem ?? ''))
}
