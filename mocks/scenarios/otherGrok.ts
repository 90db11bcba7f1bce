import type { Scenario } from './scenario'
import { small } from './small'

/** The fleet of `small` on a server whose pattern table is another one: levels are capitals there, and words have dashes. */
export const otherGrok: Scenario = (random, now, seed) => {
  const { content, arrange } = small(random, now, seed)
  return { content: { ...content, grok: { LOGLEVEL: '[A-Z]+', WORD: '[\\w-]+' } }, arrange }
}
