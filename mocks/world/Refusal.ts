/** The HTTP status of each code. The codes are Pandora's; their statuses are not public and assumed here. */
const statuses = {
  /** request body */
  E1001: 400,
  /** arguments */
  E1002: 400,
  /** unknown action */
  E1009: 404,
  /** paging */
  E1011: 400,
  /** an upgrade without agents */
  E1024: 400,
  /** no such agent */
  E1026: 404,
  /** base64 */
  E1037: 400,
  /** grok */
  E1038: 400,
  /** parameters */
  E1039: 400,
  /** runner config */
  E1057: 400,
  /** what an agent says to a config */
  E1058: 500,
  /** tags that cannot be changed */
  E1065: 400,
  /** agents that do not answer */
  E1069: 400,
  /** start, stop and reset of runners */
  E1072: 400,
  /** no such config or tag */
  E1078: 404,
  /** already exists */
  E1079: 409,
  /** no such runner */
  E1080: 404,
} as const

export type PandoraCode = keyof typeof statuses

/** An operation that the server refuses. It is sent as `{"error": "E1026: ..."}`. */
export class Refusal extends Error {
  readonly status: number

  constructor(
    readonly code: PandoraCode,
    message: string,
    /** Whether part of the request was done. */
    readonly partial = false,
  ) {
    super(message)
    this.status = statuses[code]
  }
}

export const agentNotFound = (id: string) => new Refusal('E1026', `no such agent: ${id}`)
export const runnerNotFound = (agent: string, config: string) =>
  new Refusal('E1080', `no runner ${config} on agent ${agent}`)
export const notFound = (what: 'config' | 'tag', name: string) =>
  new Refusal('E1078', `${what} not found: ${name}`)
export const alreadyExists = (what: 'config' | 'tag', name: string) =>
  new Refusal('E1079', `${what} exists already: ${name}`)
