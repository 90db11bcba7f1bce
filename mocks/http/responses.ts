import { writeJson } from '../../src/lib/json/losslessJson'
import { hash } from '../world/random'
import type { World } from '../world/World'

/** Success with an empty body. */
export const emptyResponse = (world: World) => new Response(null, { headers: headers(world) })

/** Answers with a value; `keepsTexts`: values with a kept text are written as it, which takes longer. */
export const jsonResponse = (world: World, value: unknown, keepsTexts = false) =>
  textResponse(world, 200, keepsTexts ? writeJson(value) : JSON.stringify(value))

/** An error in Pandora's form. */
export const errorResponse = (world: World, status: number, message: string) =>
  textResponse(world, status, JSON.stringify({ error: message }))

/** The response of a fault: its own body, which need not be JSON, or an error in Pandora's form. */
export function faultResponse(
  world: World,
  status: number,
  { body, headers = {} }: { body?: string; headers?: Record<string, string> } = {},
): Response {
  const message = status === 401 ? 'bad token' : 'E1010: get user information: timeout'
  const response =
    body === undefined
      ? errorResponse(world, status, message)
      : textResponse(world, status, body, body.startsWith('<') ? 'text/html' : 'application/json')
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  return response
}

/** The first half of an answer. */
export function truncatedResponse(world: World, value: unknown): Response {
  const whole = value === undefined ? '{"' : JSON.stringify(value)
  return textResponse(world, 200, whole.slice(0, Math.ceil(whole.length / 2)))
}

/** The type has no charset: some clients parse a body as JSON only when the type is exactly this. */
const textResponse = (world: World, status: number, body: string, type = 'application/json') =>
  new Response(body, { status, headers: { 'content-type': type, ...headers(world) } })

const headers = ({ seed, requests, now, date = new Date(now()).toUTCString() }: World) => ({
  'x-reqid': hash(`request ${requests}`, seed).toString(16).padStart(8, '0'),
  ...(date !== null && { date }),
})
