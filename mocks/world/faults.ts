/** A request as rules see it. `count` is its number among all requests of this world, from 1. */
export interface RequestInfo {
  method: string
  /** Below the API base, as sent. */
  path: string
  query: URLSearchParams
  count: number
}

export interface Fault {
  /** ms before anything else happens */
  delay?: number
  /** Answers with this status and, if given, this body instead of running the operation. */
  status?: number
  body?: string
  /** The connection ends without an answer. */
  cut?: 'before' | 'after'
  /** The operation runs, its answer is cut in the middle. */
  malformed?: true
  /** The operation runs, its answer is changed. */
  rewrite?: (answer: unknown) => unknown
}

export interface FaultRule {
  match: (request: RequestInfo) => boolean
  fault: Fault
  /** How often at most; left out: always. Counted down. */
  times?: number
}

/** The fault of the first rule that matches and is not used up. */
export function nextFault(rules: FaultRule[], request: RequestInfo): Fault | undefined {
  const rule = rules.find(({ match, times }) => times !== 0 && match(request))
  if (rule?.times) rule.times -= 1
  return rule?.fault
}
