import { isRecord } from '../../src/lib/json/json'
import type { FaultRule } from '../../mocks/world/faults'

/** A fault rule that changes every runner that the server lists. */
export const rewriteRunners = (change: (runner: Record<string, unknown>) => object): FaultRule => ({
  match: ({ path }) => path === '/runners',
  fault: {
    rewrite: (answer) =>
      isRecord(answer) && Array.isArray(answer.runners)
        ? { ...answer, runners: answer.runners.filter(isRecord).map(change) }
        : answer,
  },
})
