/** A request as rules see it. */
export interface RequestInfo {
  method: string
  /** Below the API base, as sent. */
  path: string
  query: URLSearchParams
  /** '' for a GET */
  body: string
  /** Its number among all requests of this world, from 1. */
  count: number
  /** A write's number among all writes, from 1; 0 for a GET. */
  write: number
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
  /** How many requests that match go well before. Counted down. */
  skip?: number
  /** How often at most; left out: always. Counted down. */
  times?: number
}

/** The fault of the first rule that matches and is not used up. A rule that still skips leaves the request to the next. */
export function nextFault(rules: FaultRule[], request: RequestInfo): Fault | undefined {
  const rule = rules.find((rule) => rule.times !== 0 && rule.match(request) && !skips(rule))
  if (rule?.times) rule.times -= 1
  return rule?.fault
}

function skips(rule: FaultRule): boolean {
  if (!rule.skip) return false
  rule.skip -= 1
  return true
}
