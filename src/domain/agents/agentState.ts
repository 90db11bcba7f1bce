import type { AgentState } from '../../contract/agents'
import type { Shape, Tone } from '../../lib/drawings'

const marks: Record<AgentState, { shape: Shape; tone: Tone }> = {
  online: { shape: 'dot', tone: 'ok' },
  offline: { shape: 'ring', tone: 'error' },
  register: { shape: 'half', tone: 'info' },
}

const unknownMark: { shape: Shape; tone: Tone } = { shape: 'question', tone: 'unknown' }

/** The state as a known one; undefined for any other. */
export const knownState = (state: string): AgentState | undefined =>
  state === 'online' || state === 'offline' || state === 'register' ? state : undefined

/** The shape and the tone of a state. */
export function markOfState(state: string): { shape: Shape; tone: Tone } {
  const known = knownState(state)
  return known ? marks[known] : unknownMark
}
