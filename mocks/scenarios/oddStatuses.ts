import { z } from '../../src/contract/zod'
import { encodeBase64 } from '../../src/lib/text/base64'
import type { FaultRule } from '../world/faults'
import { hash } from '../world/random'

const Answer = z.looseObject({
  runners: z.array(z.looseObject({ name: z.string(), agent_id: z.string(), status: z.string() })),
})

/** Runners whose status comes in every form that was ever seen, each always in the same: JSON text, an object, base64, a word, none. */
export const oddStatuses: FaultRule = {
  match: ({ method, path }) => method === 'GET' && path === '/runners',
  fault: {
    rewrite(answer) {
      const { success, data } = Answer.safeParse(answer)
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
