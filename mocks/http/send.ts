import { hash } from '../world/random'
import type { World } from '../world/World'

/** Success without an answer. */
export const empty = (world: World) => new Response(null, { headers: headers(world) })

export const json = (world: World, value: unknown) => text(world, 200, JSON.stringify(value))

/** Pandora's form of an error. */
export const refuse = (world: World, status: number, message: string) =>
  text(world, status, JSON.stringify({ error: message }))

/** What a fault answers: its own text, which need not be JSON, or an error in the usual form. */
export const broken = (world: World, status: number, body?: string) =>
  body === undefined
    ? refuse(world, status, status === 401 ? 'bad token' : 'E1010: get user information: timeout')
    : text(world, status, body, body.startsWith('<') ? 'text/html' : 'application/json')

/** An answer of which only the first half arrived. */
export function mangled(world: World, value: unknown): Response {
  const whole = value === undefined ? '{"' : JSON.stringify(value)
  return text(world, 200, whole.slice(0, Math.ceil(whole.length / 2)))
}

/** Other clients take a body for JSON only when the type says exactly this, without a charset. */
const text = (world: World, status: number, body: string, type = 'application/json') =>
  new Response(body, { status, headers: { 'content-type': type, ...headers(world) } })

const headers = ({ seed, requests, now }: World) => ({
  'x-reqid': hash(`request ${requests}`, seed).toString(16).padStart(8, '0'),
  date: new Date(now()).toUTCString(),
})
