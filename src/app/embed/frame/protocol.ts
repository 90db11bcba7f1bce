import { atMost, matching, z } from '../../../contract/zod'
import { isRecord } from '../../../lib/json/json'
import { text } from '../../settings'
import type { HostToken, PlanEvent } from '../contract'

/** The version of the protocol that this console speaks. `hello` and `connect` have the same form in all versions. */
export const protocolVersion = 1

/**
 * What a console in a frame tells the page around it, with the values of each message. `hello` asks for `connect`, and goes
 * to listed origins only; all else goes to the origin that has connected. `scripts/embedPackage/frame.js` is the other end.
 */
export interface FrameMessages {
  hello: [versions: number[], release: string]
  ready: []
  /** The console could not start. @param code `options`, `protocol` or `start` */
  failed: [code: string, message: string]
  /** Asks for a token. The answer comes through the port, and so does the end of the question. */
  token: [method: string, path: string, contentType: string, retry: boolean]
  login: [returnTo: string]
  /** The path of the console has changed, which is that of the page if the page has routing. */
  address: [path: string, isPush: boolean]
  navigate: [path: string, title: string]
  /** how high the page that is open is, in px */
  height: [px: number]
  dirty: [unsaved: boolean]
  plan: [
    id: string,
    phase: PlanEvent['phase'],
    kinds: readonly string[],
    changes: number,
    refused: number,
  ]
  signedOut: [reason: string]
  error: [code: string, message: string, status: number, requestId: string]
  outdated: []
}

/** A path of the console. Two slashes would begin an address of another host. */
const path = text.check(matching(/^\/(?!\/)/, 'expected a path'), atMost(4096))

const anyOptions = z.custom<Record<string, unknown>>(isRecord)

const messageOf = <const Name extends string, const Values extends z.core.$ZodShape>(
  name: Name,
  values: Values,
) =>
  z.strictObject({
    logkit: z.literal('console'),
    name: z.literal(name),
    values: z.strictObject(values),
  })

const HostMessage = z.discriminatedUnion('name', [
  // The options are checked when they are used, so that a wrong one can be named.
  messageOf('connect', { version: z.int(), options: anyOptions }),
  messageOf('navigate', { path }),
  // `seen` tells how many addresses of the console the page had seen when its own changed.
  messageOf('address', { path: z.nullable(path), seen: z.int() }),
  messageOf('update', { options: anyOptions }),
  messageOf('sessionRenewed', { account: z.optional(text.check(atMost(1000))) }),
  // The answer comes through the port: '', or what went wrong.
  messageOf('call', { act: z.enum(['forgetLocalData', 'unmount']) }),
])

/** What the page around a console in a frame tells it. */
export type HostMessage = z.output<typeof HostMessage>

/** The message in what a window has sent; undefined for anything else. */
export const readHostMessage = (data: unknown): HostMessage | undefined =>
  HostMessage.safeParse(data).data

const TokenAnswer = z.union([
  // A token is checked where those of any page are, which names what is wrong with it.
  z.strictObject({ token: z.custom<HostToken>() }),
  z.strictObject({ message: text }),
])

/** The answer to the question for a token: the token, or why there is none; undefined for anything else. */
export const readTokenAnswer = (data: unknown) => TokenAnswer.safeParse(data).data

/** Whether an origin is one of `frameAncestors`, in which `*` stands for subdomains or for any port, as in a policy. */
export function isListed(origin: string, frameAncestors: readonly string[]): boolean {
  if (!URL.canParse(origin)) return false
  const { protocol, hostname, port } = new URL(origin)
  return frameAncestors.some((entry) => {
    const [, scheme = '', sub, host = '', ownPort = ''] =
      /^(https?:)\/\/(\*\.)?([^*]+?)(:\*|:\d+)?$/i.exec(entry) ?? []
    const listed = `${scheme}//${host}${ownPort === ':*' ? '' : ownPort}`
    if (!URL.canParse(listed)) return false
    const place = new URL(listed)
    return (
      place.protocol === protocol &&
      (ownPort === ':*' || place.port === port) &&
      (sub ? hostname.endsWith(`.${place.hostname}`) : hostname === place.hostname)
    )
  })
}
