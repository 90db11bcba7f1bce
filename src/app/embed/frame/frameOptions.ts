import { z } from '../../../contract/zod'
import { text, yesOrNo, type Settings } from '../../settings'
import { controls, facts, OptionsError, readChecked } from '../checkOptions'
import type {
  EmbedControls,
  EmbedEvents,
  EmbedOptions,
  EmbedRouting,
  EmbedSession,
} from '../contract'
import { askForToken, type Post } from './openHostLink'

const login = z.optional(yesOrNo)

/** The options of a page around a frame as they are sent. What is left out is as the settings of the deployment say. */
const SentOptions = z.strictObject({
  ...controls,
  ...facts,
  serverId: z.optional(facts.serverId),
  api: z.optional(facts.api),
  /** `login`: the page has a sign-in */
  session: z.optional(
    z.discriminatedUnion(
      'kind',
      [
        z.strictObject({ kind: z.literal('gateway'), login }),
        z.strictObject({ kind: z.literal('keys'), login }),
        z.strictObject({ kind: z.literal('callback'), account: text, login }),
      ],
      'expected {kind: "gateway" | "keys" | "callback"}, and an account with callback',
    ),
  ),
  routing: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('memory'), initialPath: z.optional(text) }),
    /** the path that the address of the page has for the console; null: that of another page */
    z.strictObject({ kind: z.literal('host'), path: z.nullable(text) }),
  ]),
  /** the address of the page that stands before each path of the console */
  hrefBase: z.optional(text),
  /** Whether the frame is as high as its page. */
  fitsContent: z.optional(yesOrNo),
})

export type SentOptions = z.output<typeof SentOptions>

/** What of the settings of the deployment holds in a frame. */
export type FrameSettings = Omit<Settings, 'demo'>

/**
 * Reads what the page around a frame has sent.
 * @param origin that of the page
 * @param base the address of the frame, which relative addresses are below
 * @throws OptionsError that names the option
 */
export function readSentOptions(
  value: unknown,
  settings: Pick<FrameSettings, 'api'>,
  origin: string,
  base: string,
): SentOptions {
  const sent = readChecked(SentOptions, value)
  const originOf = (address: string) => new URL(address, base).origin
  const servers = [originOf(base), originOf(settings.api.base)]
  // What a user types here, and the cookies of this origin, are for its own servers.
  if (sent.api && !servers.includes(originOf(sent.api.base)))
    throw new OptionsError('api.base', `expected an address at ${[...new Set(servers)].join(', ')}`)
  if (sent.hrefBase !== undefined && originOf(sent.hrefBase) !== origin)
    throw new OptionsError('hrefFor', 'expected addresses of the page')
  return sent
}

/** What is no data: functions of the frame. */
interface FrameHost {
  routing: EmbedRouting
  on: Partial<EmbedEvents>
  /** Opens the sign-in of the settings, if they have one. */
  login: ((returnTo: string) => void) | undefined
  /** Tells the page something; absent where no page has connected. */
  post?: Post
}

/** The options of a console in a frame: those of the settings, with those of the page before them. */
export function frameOptions(
  settings: FrameSettings,
  { session, routing: _, hrefBase, fitsContent: __, ...given }: Partial<SentOptions>,
  { routing, on, login, post }: FrameHost,
): EmbedOptions {
  const { serverId, api, title, environment, addAgentUrl, locale, theme } = settings
  return {
    serverId,
    api,
    title,
    environment,
    ...(addAgentUrl !== undefined && { addAgentUrl }),
    ...(locale !== 'auto' && { locale: { value: locale } }),
    ...(theme !== 'system' && { theme: { value: theme } }),
    ...restrict(settings, { layout: {}, ...given }),
    session: sessionOf(session ?? settings.session, login, post),
    routing,
    ...(hrefBase !== undefined && { hrefFor: (path: string) => hrefBase + path }),
    on,
  }
}

/** The options of a page without what it must not loosen. In a frame there are no header and navigation by default. */
export function restrict<Options extends EmbedControls>(
  { readOnly }: Pick<FrameSettings, 'readOnly'>,
  options: Options,
): Options {
  return {
    ...options,
    ...(options.layout && { layout: { navigation: false, header: false, ...options.layout } }),
    ...(readOnly && { readOnly }),
  }
}

/** @param own opens the sign-in of the settings */
function sessionOf(
  session: NonNullable<SentOptions['session']> | FrameSettings['session'],
  own: FrameHost['login'],
  post: Post | undefined,
): EmbedSession {
  if (session.kind === 'keys') return { kind: 'keys' }
  const isOfPage = 'login' in session && session.login
  const login = isOfPage ? (returnTo: string) => post?.('login', [returnTo]) : own
  if (!('account' in session)) return { kind: 'gateway', ...(login && { login }) }
  return {
    kind: 'callback',
    account: session.account,
    async authorize({ method, path, contentType, retry }, signal) {
      if (!post) throw new Error('no page gives tokens')
      return await askForToken(post, [method, path, contentType, retry], signal)
    },
    ...(login && { login }),
  }
}
