import { isObject } from '../../src/contract/read'
import type { FaultRule } from '../../mocks/world/faults'

/** Changes every runner that the server lists. */
export const runnersAs = (change: (runner: Record<string, unknown>) => object): FaultRule => ({
  match: ({ path }) => path === '/runners',
  fault: {
    rewrite: (answer) =>
      isObject(answer) && Array.isArray(answer.runners)
        ? { ...answer, runners: answer.runners.filter(isObject).map(change) }
        : answer,
  },
})
