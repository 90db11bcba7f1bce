/** The state of a link that leads back to where the reader came from, as the browser's Back would. */
export const returnState = { returning: true }

export const isReturning = (state: unknown): boolean =>
  typeof state === 'object' && state !== null && 'returning' in state
