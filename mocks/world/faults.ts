/** A request as fault rules see it. */
export interface RequestInfo {
  method: string
  /** Below the API base, as sent. */
  path: string
  query: URLSearchParams
  /** '' for a GET */
  body: string
  /** The number of the request in this world, from 1. */
  count: number
  /** The number of the write in this world, from 1; 0 for a request that changes nothing. */
  write: number
}

export interface Fault {
  /** ms before anything else happens */
  delay?: number
  /** Answers with this status and, if given, this body instead of running the operation. */
  status?: number
  body?: string
  headers?: Record<string, string>
  /** The connection ends without an answer, before or after the operation runs. */
  cut?: 'before' | 'after'
  /** The operation runs, and its answer is truncated. */
  malformed?: true
  /** The operation runs, and its answer is replaced. */
  rewrite?: (answer: unknown) => unknown
}

export interface FaultRule {
  match: (request: RequestInfo) => boolean
  fault: Fault
  /** The number of matching requests that pass first. Counted down. */
  skip?: number
  /** The number of requests that the rule affects; all by default. Counted down. */
  times?: number
}

/** The fault of the first rule that matches and is not used up. While a rule skips requests, later rules apply. */
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
