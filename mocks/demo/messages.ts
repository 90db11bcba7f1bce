import type { DemoEvent, DemoState } from './demoState'
import type { Levers } from './levers'

/** A request as it travels to the worker. */
export interface SentRequest {
  id: number
  method: string
  url: string
  headers: [string, string][]
  /** '' for a GET */
  body: string
}

/** What the page tells the worker, and when by its own clock, Unix ms: the worker follows it, also where a test stops it. */
export interface ToWorker {
  now: number
  order: Order
}

/** The first order opens a world; a later one of its kind replaces it. */
export type Order =
  | { kind: 'open'; state: DemoState; base: string }
  | { kind: 'events'; events: DemoEvent[] }
  | { kind: 'levers'; levers: Levers }
  | { kind: 'request'; request: SentRequest }

/** What the worker tells the page. `response: null`: the connection has ended without an answer. */
export type FromWorker =
  | { kind: 'event'; event: DemoEvent }
  | { kind: 'answer'; id: number; response: SentResponse | null }

export interface SentResponse {
  status: number
  headers: [string, string][]
  body: ArrayBuffer
}
