import type { Scenario } from './scenario'
import { small } from './small'

/** The fleet of `small`, where nobody opened monitoring yet: metrics answer with the form that opens it. */
export const unmeasured: Scenario = (random, now, seed) => {
  const { content, arrange } = small(random, now, seed)
  return { content: { ...content, monitoring: null }, arrange }
}
