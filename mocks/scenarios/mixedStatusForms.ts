import { z } from '../../src/contract/zod'
import { encodeBase64 } from '../../src/lib/text/base64'
import type { FaultRule } from '../world/faults'
import { hash } from '../world/random'

const RunnerList = z.looseObject({
  runners: z.array(z.looseObject({ name: z.string(), agent_id: z.string(), status: z.string() })),
})

/**
 * Sends the status of runners in every known form: JSON text, an object, base64, a word or nothing. The form of one
 * runner is always the same.
 */
export const mixedStatusForms: FaultRule = {
  match: ({ method, path }) => method === 'GET' && path === '/runners',
  fault: {
    rewrite(answer) {
      const { success, data } = RunnerList.safeParse(answer)
      if (!success) return answer
      const runners = data.runners.map(({ status, ...runner }) => ({
        ...runner,
        ...formOf(hash(`${runner.agent_id} ${runner.name}`) % 5, status),
      }))
      return { ...data, runners }
    },
  },
}

function formOf(form: number, status: string): { status?: unknown } {
  if (form === 1) return { status: JSON.parse(status) }
  if (form === 2) return { status: encodeBase64(status) }
  if (form === 3) return { status: 'running' }
  return form === 4 ? {} : { status }
}
